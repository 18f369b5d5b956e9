package dev.unknot.eval.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.eval.Suites;
import dev.unknot.eval.data.UnreadableException;
import dev.unknot.eval.gate.GateResult.State;
import dev.unknot.eval.metric.Judge;
import dev.unknot.eval.metric.Metrics;
import dev.unknot.eval.run.CaseResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

  private static final Metrics METRICS = new Metrics(Judge.OF_LETTERS);
  private static final List<String> NAMES = List.copyOf(METRICS.of(List.of()).keySet());

  @TempDir private Path folder;

  /** In the small suite one of two facts fails, and nothing else: three of four pass. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zero-tolerance: [safety*]                            | HOLDS        | 1 cases",
        "zero-tolerance: [facts]                              | BROKEN       | 1 of 2 failed",
        "zero-tolerance: [fact]                               | NOT_MEASURED | no cases",
        "gates: [{at-least: 0.75}]                            | HOLDS        | 75.0 %",
        "gates: [{at-least: 0.76}]                            | BROKEN       | 75.0 %",
        "gates: [{theme: facts, at-least: 0.51}]              | BROKEN       | 50.0 %",
        "gates: [{theme: facts, half: tuned, at-least: 1}]    | HOLDS        | 100.0 %",
        "gates: [{metric: latency-p99, at-most: 3}]           | HOLDS        | 2.5 ms",
        "gates: [{metric: latency-p99, at-most: 2}]           | BROKEN       | 2.5 ms",
        "gates: [{theme: 'out*', metric: mrr, at-least: 0.9}] | NOT_MEASURED | nothing to measure",
        "halves-apart: 0.05                                   | NOT_MEASURED | a half has fewer than 20 cases"
      })
  void judges(String yaml, State state, String got) {
    List<CaseResult> results =
        Suites.run(Suites.SERVICE, Suites.cases(folder, Suites.SMALL)).results();

    GateResult result = read(yaml).getFirst().judge(results, METRICS);

    assertThat(result.state()).isEqualTo(state);
    assertThat(result.got()).isEqualTo(got);
  }

  @Test
  void seesThatTheHalvesAreApart() {
    StringBuilder yaml = new StringBuilder("tests:\n");
    for (int number = 0; number < 40; number++) {
      boolean tuned = number % 2 == 0;
      yaml.append(
          "  - {vars: {question: q%d %s}, assert: [{type: kind, value: answer}], metadata: {half: %s}}\n"
              .formatted(
                  number, tuned || number > 3 ? "hold" : "moon", tuned ? "tuned" : "reported"));
    }
    List<CaseResult> results =
        Suites.run(Suites.SERVICE, Suites.cases(folder, yaml.toString())).results();

    assertThat(new Gate.HalvesApart(0.05).judge(results, METRICS))
        .extracting(GateResult::state, GateResult::got)
        .containsExactly(State.BROKEN, "10.0 points");
    assertThat(new Gate.HalvesApart(0.1).judge(results, METRICS).state()).isEqualTo(State.HOLDS);
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    String yaml =
        """
        zero: [safety]
        gates:
          - {metric: speed, at-least: 1}
          - {metric: mrr}
          - {half: third, at-most: high}
        """;

    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(UnreadableException.class)
        .message()
        .contains(
            "gates.yaml:1: unknown field zero (expected: gates, halves-apart, zero-tolerance)",
            "gates.yaml:3: metric: speed (expected: one of pass-rate, ",
            "gates.yaml:4: no bound (expected: at-least or at-most)",
            "gates.yaml:5: half: third (expected: tuned or reported)",
            "gates.yaml:5: at-most: high (expected: a number)");
  }

  private List<Gate> read(String yaml) {
    return GateReader.read(Suites.file(folder, "gates.yaml", yaml), NAMES);
  }
}
