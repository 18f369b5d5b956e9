package dev.unknot.eval.check;

import dev.unknot.eval.service.Response;
import dev.unknot.eval.service.Response.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a reply cites. */
sealed interface CitationCheck extends Check {

  Outcome check(Response response);

  @Override
  default Outcome check(Observation observation) {
    Response response = observation.response();
    return response.isStructured()
        ? check(response)
        : new Outcome.Unknown("the service gives text alone");
  }

  private static Set<String> cited(Response response) {
    return response.citations().stream()
        .map(Citation::source)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One of these is cited: a document's id, or its source with or without the ending. */
  record CitesSource(List<String> sources) implements CitationCheck {

    public CitesSource {
      sources = List.copyOf(sources);
    }

    @Override
    public String expected() {
      return "a citation of " + Words.names(sources, " or of ");
    }

    @Override
    public Outcome check(Response response) {
      boolean held =
          sources.stream()
              .anyMatch(source ->
                  response.citations().stream().anyMatch(citation -> is(citation, source)));
      return Outcome.of(held, "citations of " + Words.names(CitationCheck.cited(response), ", "));
    }

    private static boolean is(Citation citation, String source) {
      return source.equals(citation.document())
          || source.equals(citation.source())
          || citation.source().startsWith(source + ".");
    }
  }

  /** One cited quote, with the headings above it, holds all the words of a need. */
  record CitesPassage(PassageNeed need) implements CitationCheck {

    @Override
    public String expected() {
      return "a cited passage with " + need.shown();
    }

    @Override
    public Outcome check(Response response) {
      List<Citation> citations = response.citations();
      boolean held =
          citations.stream().anyMatch(each -> need.isMetBy(each.section(), each.quote()));
      String quotes = Words.list(citations.stream().map(Citation::quote).toList(), " and ");
      return Outcome.of(held, quotes.isEmpty() ? "no citation" : quotes);
    }
  }

  /** At least so many sources are cited. */
  record Differs(int sources) implements CitationCheck {

    @Override
    public String expected() {
      return "citations of at least " + sources + " sources";
    }

    @Override
    public Outcome check(Response response) {
      Set<String> found = CitationCheck.cited(response);
      return Outcome.of(found.size() >= sources, "citations of " + Words.names(found, ", "));
    }
  }

  /**
   * An answer or a caution has claims and each claim a citation; an abstention, a question back and
   * small talk have neither. Outside the claims of an answer no figure stands.
   */
  record Claimed() implements CitationCheck {

    private static final Pattern FIGURE = Pattern.compile("\\d+");
    private static final Pattern MARKER = Pattern.compile("\\[\\d+]");
    private static final Set<String> CLAIMING = Set.of("answer", "caution");
    private static final Set<String> SILENT = Set.of("abstain", "clarify", "smalltalk");

    @Override
    public String expected() {
      return "claims with citations";
    }

    @Override
    public Outcome check(Response response) {
      List<String> wrong = new ArrayList<>();
      String kind = response.kind().orElse("");
      int claims = response.claims().size();
      if (CLAIMING.contains(kind) && claims == 0) {
        wrong.add(kind + " without a claim");
      }
      if (SILENT.contains(kind) && claims + response.citations().size() > 0) {
        wrong.add(kind + " with " + claims + " claims");
      }
      response.claims().stream()
          .filter(claim -> claim.citations().isEmpty())
          .forEach(claim -> wrong.add("a claim without a citation at " + claim.start()));
      if (CLAIMING.contains(kind) && FIGURE.matcher(outsideClaims(response)).find()) {
        wrong.add("a figure outside the claims: " + Words.quoted(outsideClaims(response)));
      }
      String got = claims + " claims, " + response.citations().size() + " citations";
      return Outcome.of(wrong.isEmpty(), wrong.isEmpty() ? got : String.join("; ", wrong));
    }

    private static String outsideClaims(Response response) {
      StringBuilder outside = new StringBuilder(response.text());
      for (Response.Claim claim : response.claims()) {
        int end = Math.min(claim.end(), outside.length());
        for (int at = Math.max(claim.start(), 0); at < end; at++) {
          outside.setCharAt(at, ' ');
        }
      }
      return MARKER.matcher(outside).replaceAll("").strip();
    }
  }
}
