package dev.unknot.eval.check;

import dev.unknot.eval.service.Response;
import java.util.List;

/**
 * The text and a cited quote both hold a figure with its unit; the text alone where no more is
 * known.
 */
record FigureCheck(Figure figure, String written) implements Check {

  @Override
  public String expected() {
    return "the figure " + written + " in the text and in a cited quote";
  }

  @Override
  public Outcome check(Observation observation) {
    Response response = observation.response();
    List<Figure> said = Figure.find(response.text());
    if (said.stream().noneMatch(figure::is)) {
      return new Outcome.Broken("in the text: " + shown(said));
    }
    if (!response.isStructured()) {
      return new Outcome.Held("in the text: " + written);
    }
    List<Figure> quoted =
        response.citations().stream()
            .flatMap(citation -> Figure.find(citation.quote()).stream())
            .toList();
    return Outcome.of(quoted.stream().anyMatch(figure::is), "in the quotes: " + shown(quoted));
  }

  private static String shown(List<Figure> figures) {
    return Words.names(figures.stream().map(Figure::toString).distinct().toList(), ", ");
  }
}
