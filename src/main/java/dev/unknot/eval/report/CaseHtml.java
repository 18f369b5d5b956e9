package dev.unknot.eval.report;

import static dev.unknot.eval.report.Html.text;

import dev.unknot.eval.cases.Case;
import dev.unknot.eval.check.Outcome;
import dev.unknot.eval.run.Attempt;
import dev.unknot.eval.run.Attempt.Turned;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.Checked;
import dev.unknot.eval.service.Response;
import dev.unknot.eval.service.Response.Citation;
import dev.unknot.eval.service.Response.Claim;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A case on the page: its conversation, its citations, what was checked, how to run it again. */
final class CaseHtml {

  private CaseHtml() {}

  static String write(CaseResult result, boolean open) {
    Case asked = result.asked();
    Attempt attempt = result.shown();
    StringBuilder html = new StringBuilder();
    html.append(
        "<details class=\"case %s\" id=\"%s\" data-theme=\"%s\" data-result=\"%s\" data-half=\"%s\"%s>\n"
            .formatted(
                result.status().id(),
                Html.anchor(asked.id()),
                text(asked.theme()),
                result.status().isBad() ? "failed" : result.status().id(),
                asked.half().id(),
                open ? " open" : ""));
    html.append(
        "<summary><span class=\"dot\" role=\"img\" aria-label=\"%s\"></span><span class=\"title\">%s</span>"
            .formatted(result.status().id(), text(asked.description())));
    html.append("<span class=\"note optional\">%s</span>".formatted(text(asked.theme())));
    html.append("<span class=\"note optional\">%s</span>".formatted(asked.half().id()));
    html.append(
        "<span class=\"note\">%s</span></summary>\n".formatted(time(attempt.milliseconds())));
    html.append("<div class=\"body\">\n");
    attempt.turns().forEach(turn -> html.append(turn(turn)));
    asked.turns().stream()
        .skip(attempt.turns().size())
        .forEach(said -> html.append(said(said.message())));
    attempt
        .error()
        .ifPresent(error -> html.append("<p class=\"error-text\">" + text(error) + "</p>\n"));
    html.append(checks(attempt.checks(), asked.turns().size() > 1));
    html.append(
        "<p class=\"again\"><span>%s</span><code>%s</code></p>\n"
            .formatted(text(asked.place()), text(Rerun.command(asked))));
    return html.append("</div>\n</details>\n").toString();
  }

  private static String turn(Turned turn) {
    Response response = turn.response();
    String citations =
        response.citations().stream().map(CaseHtml::citation).collect(Collectors.joining());
    return said(turn.message())
        + "<div class=\"reply\">\n<p class=\"kind\">"
        + kind(response)
        + "<span>"
        + time(turn.milliseconds())
        + "</span></p>\n<p class=\"words\">"
        + words(response)
        + "</p>\n"
        + (citations.isEmpty() ? "" : "<ol class=\"cited\">\n" + citations + "</ol>\n")
        + "</div>\n";
  }

  private static String said(String message) {
    return "<p class=\"said\">" + text(message) + "</p>\n";
  }

  private static String kind(Response response) {
    StringBuilder kind = new StringBuilder();
    response.kind().ifPresent(each -> kind.append("<b>" + text(each) + "</b>"));
    response.reason().ifPresent(each -> kind.append("<span>" + text(each) + "</span>"));
    response
        .safety()
        .ifPresent(each ->
            kind.append(
                "<span class=\"alarm\">%s: %s</span>"
                    .formatted(text(each.level()), text(each.rule()))));
    response
        .routine()
        .ifPresent(each ->
            kind.append(
                "<span>%s, %s%s</span>"
                    .formatted(
                        text(each.id()),
                        text(each.state()),
                        each.step().isPresent() ? ", step " + each.step().getAsInt() : "")));
    return kind.toString();
  }

  /** The text with its claims marked; a claim that does not fit into it is left unmarked. */
  private static String words(Response response) {
    String text = response.text();
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (Claim claim : response.claims()) {
      if (claim.start() < at || claim.end() < claim.start() || claim.end() > text.length()) {
        continue;
      }
      html.append(markers(text.substring(at, claim.start())));
      html.append("<mark>" + text(text.substring(claim.start(), claim.end())) + "</mark>");
      at = claim.end();
    }
    return html.append(markers(text.substring(at))).toString();
  }

  private static String markers(String outside) {
    return text(outside).replaceAll("\\s?\\[(\\d+)]", "<sup>[$1]</sup>");
  }

  private static String citation(Citation citation) {
    String section = citation.section().isEmpty() ? "" : ", " + citation.section();
    return "<li><span>%d</span><span><q>%s</q><small>%s%s (%s, %d to %d)</small></span></li>\n"
        .formatted(
            citation.id(),
            text(citation.quote()),
            text(citation.title()),
            text(section),
            text(citation.source()),
            citation.start(),
            citation.end());
  }

  private static String checks(List<Checked> checks, boolean conversation) {
    StringBuilder html = new StringBuilder("<ul class=\"checks\">\n");
    for (Checked checked : checks) {
      if (checked.assertion().implied() && checked.isHeld()) {
        continue;
      }
      String turn = conversation ? ", turn " + checked.turn() : "";
      html.append(
          switch (checked.outcome()) {
            case Outcome.Held ignored -> check("held", "✓", checked, turn, "");
            case Outcome.Broken broken ->
                check("broken", "✗", checked, turn, "got " + broken.got());
            case Outcome.Unknown unknown -> check("unknown", "–", checked, turn, unknown.got());
          });
    }
    return html.append("</ul>\n").toString();
  }

  private static String check(
      String style, String sign, Checked checked, String turn, String remark) {
    return "<li class=\"%s\"><span>%s</span><span>%s%s: expected %s%s</span></li>\n"
        .formatted(
            style,
            sign,
            text(checked.assertion().type()),
            turn,
            text(checked.assertion().check().expected()),
            remark.isEmpty() ? "" : "<small>" + text(remark) + "</small>");
  }

  static String time(double milliseconds) {
    return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f ms" : "%.0f ms", milliseconds);
  }
}
