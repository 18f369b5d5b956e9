package dev.unknot.eval.check;

import dev.unknot.eval.service.Response;
import dev.unknot.eval.service.Response.Citation;
import dev.unknot.eval.service.Response.Claim;
import dev.unknot.eval.service.Sources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every quote stands in its document at its offsets to the letter and below the front matter;
 * claims lie in the text, in order; the marker of each citation stands right after its claim;
 * citations are numbered in the order of their first use, and each is used.
 */
record ExactCitations() implements Check {

  private static final Pattern MARKER = Pattern.compile("\\s?\\[(\\d+)]");
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A\\uFEFF?---[ \\t]*\\R(?s:.*?)\\R---[ \\t]*(?:\\R|\\z)");

  @Override
  public String expected() {
    return "citations exact to the letter";
  }

  @Override
  public Outcome check(Observation observation) {
    Response response = observation.response();
    if (!response.isStructured()) {
      return new Outcome.Unknown("the service gives text alone");
    }
    List<String> wrong = new ArrayList<>();
    if (observation.sources().areKnown()) {
      response.citations().forEach(each -> quote(each, observation.sources(), wrong));
    }
    numbers(response, wrong);
    claims(response, wrong);
    String got = response.citations().size() + " citations";
    return Outcome.of(wrong.isEmpty(), wrong.isEmpty() ? got : String.join("; ", wrong));
  }

  private static void quote(Citation citation, Sources sources, List<String> wrong) {
    String place =
        "[%d] %s %d-%d"
            .formatted(citation.id(), citation.document(), citation.start(), citation.end());
    Optional<String> text = sources.text(citation.document());
    if (text.isEmpty()) {
      wrong.add(place + ": no such document");
      return;
    }
    int start = citation.start();
    int end = citation.end();
    if (start < 0 || end <= start || end > text.get().length()) {
      wrong.add(place + ": not in the document's " + text.get().length() + " units");
      return;
    }
    String stands = text.get().substring(start, end);
    if (!stands.equals(citation.quote())) {
      wrong.add(
          place
              + ": "
              + Words.quoted(citation.quote())
              + " where "
              + Words.quoted(stands)
              + " stands");
    }
    Matcher front = FRONT_MATTER.matcher(text.get());
    if (front.find() && start < front.end()) {
      wrong.add(place + ": in the front matter");
    }
    String anchor = "#c=" + start + "-" + end;
    if (!citation.url().isEmpty() && !citation.url().endsWith(anchor)) {
      wrong.add(place + ": url " + citation.url() + " does not end with " + anchor);
    }
  }

  private static void numbers(Response response, List<String> wrong) {
    Set<String> places = new HashSet<>();
    int next = 1;
    for (Citation citation : response.citations()) {
      if (citation.id() != next) {
        wrong.add("[" + citation.id() + "] where [" + next + "] is due");
      }
      next++;
      if (!places.add(citation.document() + " " + citation.start() + " " + citation.end())) {
        wrong.add("[" + citation.id() + "] cites a passage that has a number already");
      }
    }
  }

  private static void claims(Response response, List<String> wrong) {
    String text = response.text();
    Set<Integer> known = new TreeSet<>();
    response.citations().forEach(citation -> known.add(citation.id()));
    List<Integer> firstUses = new ArrayList<>();
    int at = 0;
    for (Claim claim : response.claims()) {
      if (claim.start() < at || claim.end() <= claim.start() || claim.end() > text.length()) {
        wrong.add(
            "claim %d-%d: not in order inside the text's %d units"
                .formatted(claim.start(), claim.end(), text.length()));
        return;
      }
      markers(text.substring(at, claim.start()), wrong);
      at = claim.end();
      Matcher marker = MARKER.matcher(text);
      for (int number : claim.citations()) {
        if (!marker.region(at, text.length()).lookingAt()
            || !marker.group(1).equals(String.valueOf(number))) {
          wrong.add("claim %d-%d: not followed by [%d]".formatted(claim.start(), at, number));
          return;
        }
        at = marker.end();
        if (!known.contains(number)) {
          wrong.add("[" + number + "] is no citation");
        }
        if (!firstUses.contains(number)) {
          firstUses.add(number);
        }
      }
    }
    markers(text.substring(at), wrong);
    if (!firstUses.equals(List.copyOf(known))) {
      wrong.add("claims use " + firstUses + " of the citations " + known);
    }
  }

  private static void markers(String outside, List<String> wrong) {
    Matcher marker = MARKER.matcher(outside);
    if (marker.find()) {
      wrong.add("[" + marker.group(1) + "] after no claim");
    }
  }
}
