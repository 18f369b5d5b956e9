package dev.unknot.eval.report;

import dev.unknot.eval.cases.Case;
import dev.unknot.eval.run.Attempt;
import dev.unknot.eval.run.Attempt.Turned;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.Checked;
import dev.unknot.eval.service.Response;
import dev.unknot.eval.service.Response.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A failed case in full: its turns, what was expected and got, and how to run it again. */
final class FailureText {

  private final Ink ink;

  FailureText(Ink ink) {
    this.ink = ink;
  }

  List<String> lines(CaseResult result) {
    Case asked = result.asked();
    Attempt attempt = result.shown();
    List<String> lines = new ArrayList<>();
    String flaky = result.isFlaky() ? ", not in every attempt" : "";
    lines.add(ink.red("FAILED ") + ink.bold(asked.id()) + ink.dim("  " + asked.place() + flaky));
    for (int turn = 1; turn <= attempt.turns().size(); turn++) {
      turn(turn, attempt.turns().get(turn - 1), lines);
    }
    for (int turn = attempt.turns().size() + 1; turn <= asked.turns().size(); turn++) {
      lines.add("  " + turn + " > " + asked.turns().get(turn - 1).message());
    }
    attempt.error().ifPresent(error -> lines.add("  " + ink.red("no reply: ") + error));
    attempt.broken().forEach(checked -> checked(checked, asked, lines));
    lines.add(ink.dim("  again: " + Rerun.command(asked)));
    lines.add("");
    return lines;
  }

  private void turn(int number, Turned turn, List<String> lines) {
    Response response = turn.response();
    lines.add("  " + number + " > " + ink.cyan(turn.message()));
    String kind = response.kind().map(each -> each + ": ").orElse("");
    lines.add("    < " + kind + response.text().replaceAll("\\s*\\R\\s*", " / "));
    response.citations().forEach(citation -> lines.add(ink.dim("      " + cited(citation))));
  }

  private static String cited(Citation citation) {
    String section = citation.section().isEmpty() ? "" : ", " + citation.section();
    return "[%d] %s%s".formatted(citation.id(), citation.document(), section);
  }

  private void checked(Checked checked, Case asked, List<String> lines) {
    String turn = asked.turns().size() > 1 ? ", turn " + checked.turn() : "";
    String why = checked.assertion().implied() ? ", as for every reply" : "";
    lines.add("  " + ink.red("x ") + checked.assertion().type() + turn + why);
    lines.add("      expected " + checked.assertion().check().expected());
    lines.add("      got      " + checked.outcome().got());
  }

  static String summary(Attempt attempt) {
    return attempt
        .error()
        .orElseGet(() ->
            attempt.broken().stream()
                .map(each ->
                    each.assertion().type()
                        + ": expected "
                        + each.assertion().check().expected()
                        + "; got "
                        + each.outcome().got())
                .collect(Collectors.joining("\n")));
  }
}
