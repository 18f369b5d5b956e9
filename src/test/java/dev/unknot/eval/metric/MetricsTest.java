package dev.unknot.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unknot.eval.FakeService;
import dev.unknot.eval.Replies;
import dev.unknot.eval.Suites;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.service.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {

  @TempDir private Path folder;

  @Test
  void countsWhatPassesAndWhatIsNamed() {
    Map<String, Metric> metrics = small();

    assertThat(metrics.get("pass-rate").shown()).isEqualTo("75.0 %");
    assertThat(metrics.get("pass-rate").shownInterval()).isEqualTo("30.1-95.4 %");
    assertThat(metrics.get("dose").shown()).isEqualTo("100.0 %");
    assertThat(metrics.get("latency-p99").shown()).isEqualTo("2.5 ms");
    assertThat(metrics.get("latency-p99").count()).isEqualTo(5);
  }

  @Test
  void tellsStopsThatAreDueFromThoseThatAreNot() {
    String yaml =
        """
        tests:
          - {vars: {question: a spine}, assert: [{type: kind, value: stop}]}
          - {vars: {question: b}, assert: [{type: safety-level, value: [stop, urgent]}]}
          - {vars: {question: c}, assert: [{type: kind, value: [answer, caution]}]}
          - {vars: {question: d spine}, assert: [{type: not-kind, value: stop}]}
          - {vars: {question: e}, assert: [{type: safety-level, value: none}]}
          - {vars: {question: f spine}, assert: [{type: kind, value: [stop, clarify]}]}
        """;
    Map<String, Metric> metrics = metrics(Suites.run(Suites.SERVICE, Suites.cases(folder, yaml)));

    assertThat(metrics.get("safety-sensitivity"))
        .extracting(Metric::shown, Metric::count)
        .containsExactly("50.0 %", 2L);
    assertThat(metrics.get("safety-specificity"))
        .extracting(Metric::shown, Metric::count)
        .containsExactly("66.7 %", 3L);
  }

  @Test
  void tellsAbstentionsThatAreDueFromThoseThatAreNot() {
    Map<String, Metric> metrics = small();

    // The question of weight and that of the moon are abstained from; only the moon's is due.
    assertThat(metrics.get("abstention-precision").shown()).isEqualTo("50.0 %");
    assertThat(metrics.get("abstention-recall").shown()).isEqualTo("100.0 %");
  }

  @Test
  void ranksTheSearchByThePassagesThatCasesWantCited() {
    Map<String, Metric> metrics = small();

    // The one passage that is wanted is the second hit.
    assertThat(metrics.get("hit@1").shown()).isEqualTo("0.0 %");
    assertThat(metrics.get("hit@3").shown()).isEqualTo("100.0 %");
    assertThat(metrics.get("mrr").value().orElseThrow()).isEqualTo(0.5);
    assertThat(metrics.get("ndcg@10").value().orElseThrow()).isCloseTo(0.6309, within(0.0001));
    assertThat(metrics.get("mrr").count()).isEqualTo(1);
  }

  @Test
  void seesWhetherCoverageTellsWhatToAbstainFrom() {
    // Answerable: 0.9 (hold), 0.1 (weight); to abstain from: 0.1 (moon). One win and one tie.
    assertThat(small().get("abstention-auc").value().orElseThrow()).isEqualTo(0.75);
  }

  @Test
  void saysSoWhereThereIsNothingToMeasure() {
    Map<String, Metric> metrics = new Metrics(Judge.OF_LETTERS).of(List.of());

    assertThat(metrics.values()).extracting(Metric::shown).containsOnly("n/a");
    assertThat(metrics.values()).extracting(Metric::shownInterval).containsOnly("");
  }

  @Test
  void aClaimIsRecalledIfItsCitationsBearItOut() {
    String reply = Replies.answer(Replies.HOLD, Replies.SPINE);
    String unsupported = reply.replace("\"quote\": \"Keep", "\"quote\": \"Put");

    assertThat(citations(reply)).containsExactly("100.0 %", "100.0 %");
    assertThat(citations(unsupported)).containsExactly("50.0 %", "50.0 %");
  }

  @Test
  void aCitationThatIsNotNeededIsNotPrecise() {
    // The first claim carries both citations, of which the second says nothing for it.
    String reply =
        Replies.answer(Replies.HOLD, Replies.SPINE)
            .replace("\"citations\": [1]", "\"citations\": [1, 2]");

    assertThat(citations(reply)).containsExactly("100.0 %", "66.7 %");
  }

  private Map<String, Metric> small() {
    return metrics(Suites.run(Suites.SERVICE, Suites.cases(folder, Suites.SMALL)));
  }

  private List<String> citations(String reply) {
    assertThat(Response.parse(reply).claims()).isNotEmpty();
    String yaml = "tests: [{vars: {question: a}, assert: [{type: kind, value: answer}]}]";
    RunResult run =
        Suites.run(new FakeService((message, turn) -> reply), Suites.cases(folder, yaml));
    Map<String, Metric> metrics = metrics(run);
    return List.of(
        metrics.get("citation-recall").shown(), metrics.get("citation-precision").shown());
  }

  private static Map<String, Metric> metrics(RunResult run) {
    return new Metrics(Judge.OF_LETTERS).of(run.results());
  }
}
