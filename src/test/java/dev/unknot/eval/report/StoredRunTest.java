package dev.unknot.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.eval.FakeService;
import dev.unknot.eval.Replies;
import dev.unknot.eval.Suites;
import dev.unknot.eval.data.UnreadableException;
import dev.unknot.eval.metric.Judge;
import dev.unknot.eval.metric.Metrics;
import dev.unknot.eval.report.Comparison.Before;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.run.Status;
import dev.unknot.eval.service.FolderSources;
import dev.unknot.eval.service.Service;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunTest {

  @TempDir private Path folder;

  private Report report;
  private StoredRun stored;

  @BeforeEach
  void store() throws Exception {
    report = Suites.report(folder);
    stored = StoredRun.read(Suites.file(folder, "run.json", JsonReport.write(report)));
  }

  @Test
  void isJudgedAgainAsItWasWithoutAskingAgain() {
    RunResult again = Suites.run(rescored(), Suites.cases(folder, Suites.SMALL));

    assertThat(again.results())
        .extracting(result -> result.asked().id() + result.status())
        .containsExactlyElementsOf(
            report.run().results().stream()
                .map(result -> result.asked().id() + result.status())
                .toList());
    assertThat(new Metrics(Judge.OF_LETTERS).of(again.results())).isEqualTo(report.metrics());
    assertThat(again.header().corpus()).contains("0123456789abcdef");
    assertThat(again.header().service()).startsWith("fake, stored in ");
  }

  @Test
  void isJudgedByTheCasesAsTheyAreNow() {
    String now =
        Suites.SMALL
            .replace("{type: icontains, value: kilo}", "{type: icontains, value: articles}")
            .replace("{type: kind, value: answer}", "{type: kind, value: abstain}")
            .replace("how far is the moon", "how near is the moon");

    RunResult again = Suites.run(rescored(), Suites.cases(folder, now));

    assertThat(again.results())
        .extracting(result -> result.status())
        .containsExactly(Status.FAILED, Status.PASSED, Status.SKIPPED, Status.PASSED);
    assertThat(again.results().get(2).shown().error())
        .contains("not asked in the stored run: how near is the moon");
  }

  @Test
  void doesNotHoldQuotesAgainstOtherDocuments() {
    assertThat(rescored().sources().areKnown()).isTrue();
    Service changed = new StoredService(stored, FolderSources.read(folder));

    assertThat(changed.sources().areKnown()).isFalse();
    assertThat(changed.sources().hash()).contains("0123456789abcdef");
  }

  @Test
  void isComparedCaseByCase() {
    var other =
        new FakeService((message, turn) ->
            message.contains("heavy")
                ? Replies.answer(Replies.HOLD).replace("20 seconds. [1]", "20 seconds. [1] kilo")
                : Replies.abstain("medical"));
    String now = Suites.SMALL.replace("description: moon", "description: sun");

    Comparison comparison = stored.compare(Suites.run(other, Suites.cases(folder, now)));

    assertThat(comparison.newlyFailing())
        .containsExactly("suite/hold-time", "suite/a-stop-in-the-middle");
    assertThat(comparison.newlyPassing()).containsExactly("suite/weight-b-size");
    assertThat(comparison.added()).containsExactly("suite/sun");
    assertThat(comparison.gone()).containsExactly("suite/moon");
    assertThat(comparison.slower()).isEmpty();
  }

  @Test
  void tellsWhatHasBecomeSlower() {
    // The fake takes 2.5 ms for a turn.
    Map<String, Before> before = Map.of("suite/hold-time", new Before(Status.PASSED, 1));
    RunResult run = Suites.run(Suites.SERVICE, Suites.cases(folder, Suites.SMALL));

    assertThat(Comparison.of(before, run, 1).slower())
        .containsExactly(new Comparison.Slower("suite/hold-time", 1, 2.5));
    assertThat(Comparison.of(before, run, 2).slower()).isEmpty();
  }

  @Test
  void refusesAFileThatIsNone() {
    assertThatThrownBy(() -> StoredRun.read(Suites.file(folder, "a.json", "{}")))
        .isInstanceOf(UnreadableException.class)
        .hasMessageEndingWith("a.json: no run and cases (expected: a run that --json wrote)");
    assertThatThrownBy(() -> StoredRun.read(Suites.file(folder, "a.json", "{")))
        .hasMessageContaining("not JSON");
    assertThatThrownBy(() -> StoredRun.read(folder.resolve("none.json")))
        .hasMessageContaining("unreadable");
  }

  private Service rescored() {
    return new StoredService(stored, Suites.SERVICE.sources());
  }
}
