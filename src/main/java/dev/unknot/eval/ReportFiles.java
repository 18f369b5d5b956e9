package dev.unknot.eval;

import dev.unknot.eval.report.CsvReport;
import dev.unknot.eval.report.HtmlReport;
import dev.unknot.eval.report.JUnitReport;
import dev.unknot.eval.report.JsonReport;
import dev.unknot.eval.report.Report;
import dev.unknot.eval.report.TrecExport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a report in every form that was asked for. */
final class ReportFiles {

  /** Stands for standard output. */
  static final String STANDARD_OUTPUT = "-";

  private final EvalOptions options;
  private final PrintStream out;
  private final PrintStream err;

  ReportFiles(EvalOptions options, PrintStream out, PrintStream err) {
    this.options = options;
    this.out = out;
    this.err = err;
  }

  boolean toStandardOutput() {
    return options.json.filter(STANDARD_OUTPUT::equals).isPresent();
  }

  /** Refuses a folder that is not there before anything is asked. */
  void check() {
    Stream.of(
            options.json.filter(file -> !file.equals(STANDARD_OUTPUT)).map(Path::of),
            options.junit,
            options.csv,
            options.html)
        .flatMap(Optional::stream)
        .map(file -> file.toAbsolutePath().normalize().getParent())
        .filter(folder -> folder != null && !Files.isDirectory(folder))
        .findFirst()
        .ifPresent(folder -> {
          throw new IllegalArgumentException(
              folder + ": no such folder (expected: one to write a report to)");
        });
  }

  void write(Report report) throws IOException {
    if (options.json.isPresent()) {
      String json = JsonReport.write(report);
      if (toStandardOutput()) {
        out.print(json);
      } else {
        write(Path.of(options.json.get()), json);
      }
    }
    if (options.junit.isPresent()) {
      write(options.junit.get(), JUnitReport.write(report));
    }
    if (options.csv.isPresent()) {
      write(options.csv.get(), CsvReport.write(report));
    }
    if (options.html.isPresent()) {
      write(options.html.get(), HtmlReport.write(report));
    }
    if (options.trec.isPresent() && TrecExport.write(report, options.trec.get()) == 0) {
      err.println("unknot: --trec: nothing to rank, for want of a search or of cites-passage");
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }
}
