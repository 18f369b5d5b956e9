package dev.unknot.eval.run;

import dev.unknot.eval.cases.Assertion;
import dev.unknot.eval.cases.Case;
import dev.unknot.eval.check.PassageNeed;
import dev.unknot.eval.run.Ranking.Ranked;
import dev.unknot.eval.service.Service;
import dev.unknot.eval.service.Service.Found;
import dev.unknot.eval.service.ServiceException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks at the search beneath the answers. A passage is relevant to a case if it is one that the
 * case wants cited; the pool of passages is all that the search finds, as deep as it goes.
 */
final class Retrieval {

  private static final int DEEPEST = 1_000;

  private final Service service;

  Retrieval(Service service) {
    this.service = service;
  }

  Optional<Ranking> ranking(Case asked) {
    List<PassageNeed> needs =
        asked.assertions().stream().map(Assertion::check).flatMap(PassageNeed::of).toList();
    if (needs.isEmpty() || asked.question().isEmpty()) {
      return Optional.empty();
    }
    return search(asked.question().get())
        .map(found ->
            new Ranking(found.stream().map(hit -> ranked(hit, needs)).toList(), needs.size()));
  }

  private Optional<List<Found>> search(String question) {
    try {
      return service.search(question, DEEPEST);
    } catch (ServiceException e) {
      // A service may have no search that the outside can reach; the figures are then absent.
      return Optional.empty();
    }
  }

  OptionalDouble coverage(Case asked) {
    return asked.question().map(service::coverage).orElse(OptionalDouble.empty());
  }

  private static Ranked ranked(Found hit, List<PassageNeed> needs) {
    boolean relevant = needs.stream().anyMatch(need -> need.isMetBy(hit.section(), hit.text()));
    return new Ranked(hit, relevant);
  }
}
