package dev.unknot.eval.report;

import dev.unknot.eval.cases.Case;
import dev.unknot.eval.run.Attempt;
import dev.unknot.eval.run.Attempt.Turned;
import dev.unknot.eval.run.CaseResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a table with a row for each case (RFC 4180). */
public final class CsvReport {

  private CsvReport() {}

  public static String write(Report report) {
    StringBuilder table = new StringBuilder();
    row(
        table,
        List.of(
            "id",
            "description",
            "file",
            "line",
            "theme",
            "half",
            "status",
            "milliseconds",
            "turns",
            "message",
            "kind",
            "text",
            "sources",
            "why"));
    report.run().results().forEach(result -> row(table, cells(result)));
    return table.toString();
  }

  private static List<String> cells(CaseResult result) {
    Case asked = result.asked();
    Attempt attempt = result.shown();
    Optional<Turned> last = attempt.turns().reversed().stream().findFirst();
    return List.of(
        asked.id(),
        asked.description(),
        asked.file(),
        String.valueOf(asked.line()),
        asked.theme(),
        asked.half().id(),
        result.status().id(),
        String.format(Locale.ROOT, "%.3f", attempt.milliseconds()),
        String.valueOf(asked.turns().size()),
        asked.turns().getLast().message(),
        last.flatMap(turn -> turn.response().kind()).orElse(""),
        last.map(turn -> turn.response().text()).orElse(""),
        last.stream()
            .flatMap(turn -> turn.response().citations().stream())
            .map(citation -> citation.source())
            .distinct()
            .collect(Collectors.joining(" ")),
        FailureText.summary(attempt));
  }

  private static void row(StringBuilder table, List<String> cells) {
    Stream<String> quoted = cells.stream().map(CsvReport::quoted);
    table.append(quoted.collect(Collectors.joining(","))).append("\r\n");
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
