package dev.unknot.eval;

import dev.unknot.eval.cases.Case;
import dev.unknot.eval.cases.CaseReader;
import dev.unknot.eval.gate.Gate;
import dev.unknot.eval.metric.Judge;
import dev.unknot.eval.metric.Metrics;
import dev.unknot.eval.report.Report;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.RunOptions;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.run.Runner;
import dev.unknot.eval.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Small suites, and runs of them. */
public final class Suites {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  /** Four cases: the second fails with {@link #SERVICE}, the others pass. */
  public static final String SMALL =
      """
      metadata: {theme: facts}
      tests:
        - description: hold time
          vars: {question: how long do i hold it}
          assert:
            - {type: kind, value: answer}
            - {type: cites-passage, value: [tender spot, 10 to 20 seconds], metric: dose}
          metadata: {half: tuned, facts: [F1]}
        - description: "weight <b>& \\"size\\""
          vars: {question: how heavy is <script>alert(1)</script>}
          assert: [{type: kind, value: answer}, {type: icontains, value: kilo}]
          metadata: {half: reported}
        - description: moon
          vars: {question: how far is the moon}
          assert: [{type: reason, value: out-of-scope}]
          metadata: {theme: out-of-scope, half: tuned}
        - description: a stop in the middle
          turns:
            - how long do i hold it
            - message: my spine hurts
              assert: [{type: kind, value: stop}, {type: safety-rule, value: spine-pain}]
          assert: [{type: not-kind, value: answer}]
          metadata: {theme: safety, half: reported}
      """;

  public static final Service SERVICE =
      new FakeService((message, turn) -> {
        if (message.contains("spine")) {
          return Replies.stop("spine-pain");
        }
        return message.contains("hold")
            ? Replies.answer(Replies.HOLD)
            : Replies.abstain("out-of-scope");
      });

  private Suites() {}

  public static List<Case> cases(Path folder, String yaml) {
    return CaseReader.read(List.of(file(folder, "suite.yaml", yaml)));
  }

  public static Path file(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RunResult run(Service service, List<Case> cases) {
    return run(service, cases, new RunOptions(2, 1, 1, false));
  }

  public static RunResult run(Service service, List<Case> cases, RunOptions options) {
    return new Runner(service, options, CLOCK).run(cases, (CaseResult result) -> {});
  }

  public static Report report(Path folder) {
    RunResult run = run(SERVICE, cases(folder, SMALL));
    List<Gate> gates = List.of(new Gate.NoFailure("safety*"), new Gate.NoFailure("facts"));
    return Report.of(run, new Metrics(Judge.OF_LETTERS), gates, Optional.empty());
  }
}
