package dev.unknot.eval.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.eval.FakeService;
import dev.unknot.eval.Replies;
import dev.unknot.eval.Suites;
import dev.unknot.eval.cases.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {

  @TempDir private Path folder;

  @Test
  void checksEveryTurnAndKeepsTheOrderOfTheFile() {
    RunResult run = Suites.run(Suites.SERVICE, Suites.cases(folder, Suites.SMALL));

    assertThat(run.results())
        .extracting(result -> result.asked().id() + " " + result.status())
        .containsExactly(
            "suite/hold-time PASSED",
            "suite/weight-b-size FAILED",
            "suite/moon PASSED",
            "suite/a-stop-in-the-middle PASSED");
    assertThat(run.results().get(1).shown().broken())
        .extracting(broken -> broken.assertion().type())
        .containsExactly("kind", "icontains");
    assertThat(run.header().corpus()).contains("0123456789abcdef");
    assertThat(run.header().at()).isEqualTo(Suites.CLOCK.instant());
  }

  @Test
  void theSeedDecidesTheOrderOfAsking() {
    List<Case> cases = Suites.cases(folder, Suites.SMALL);

    assertThat(order(cases, 1)).isEqualTo(order(cases, 1)).hasSize(5);
    assertThat(List.of(order(cases, 2), order(cases, 3), order(cases, 4)))
        .anyMatch(other -> !other.equals(order(cases, 1)));
  }

  @Test
  void aCaseThatFailsOnceOfManyTimesFails() {
    AtomicInteger asked = new AtomicInteger();
    var moody =
        new FakeService((message, turn) ->
            asked.incrementAndGet() == 2
                ? Replies.abstain("medical")
                : Replies.answer(Replies.HOLD));

    CaseResult result =
        Suites.run(moody, one("kind, value: answer"), new RunOptions(1, 1, 3, false))
            .results()
            .getFirst();

    assertThat(result.attempts()).hasSize(3);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.isFlaky()).isTrue();
  }

  @Test
  void endsAtTheFirstFailureIfTold() {
    var silent = new FakeService((message, turn) -> Replies.abstain("medical"));
    List<Case> cases = Suites.cases(folder, Suites.SMALL);

    RunResult run = Suites.run(silent, cases, new RunOptions(1, 1, 1, true));

    assertThat(run.failures()).hasSize(1);
    assertThat(run.left()).isEqualTo(cases.size() - run.results().size()).isPositive();
  }

  @Test
  void aServiceThatIsAwayIsAnError() {
    var away = new FakeService((message, turn) -> "");

    CaseResult result = Suites.run(away, one("kind, value: answer")).results().getFirst();

    assertThat(result.status()).isEqualTo(Status.ERROR);
    assertThat(result.shown().error()).contains("away");
  }

  @Test
  void aCaseOfWhichNothingCanBeToldIsSkipped() {
    var plain = new FakeService((message, turn) -> "{\"text\": \"Hold it.\"}");

    assertThat(Suites.run(plain, one("kind, value: answer")).results().getFirst().status())
        .isEqualTo(Status.SKIPPED);
    assertThat(Suites.run(plain, one("contains, value: Hold")).results().getFirst().status())
        .isEqualTo(Status.PASSED);
  }

  @Test
  void aShiftedCitationFailsACaseThatDoesNotAskForIt() {
    var shifted =
        new FakeService((message, turn) ->
            Replies.answer(Replies.HOLD)
                .replace(
                    "\"start\": " + Replies.place(Replies.HOLD),
                    "\"start\": " + (Replies.place(Replies.HOLD) + 1)));

    CaseResult result = Suites.run(shifted, one("kind, value: answer")).results().getFirst();

    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.shown().broken())
        .extracting(broken -> broken.assertion().type())
        .containsExactly("citations-exact");
  }

  @Test
  void refusesToRunWithNobody() {
    assertThatThrownBy(() -> new RunOptions(0, 1, 1, false)).hasMessage("jobs: 0 (expected: >= 1)");
    assertThatThrownBy(() -> new RunOptions(1, 1, 0, false))
        .hasMessage("repeat: 0 (expected: >= 1)");
  }

  private List<Case> one(String assertion) {
    return Suites.cases(
        folder, "tests: [{vars: {question: how long}, assert: [{type: " + assertion + "}]}]");
  }

  private static List<String> order(List<Case> cases, long seed) {
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    var service =
        new FakeService((message, turn) -> {
          asked.add(message);
          return Replies.answer(Replies.HOLD);
        });
    Suites.run(service, cases, new RunOptions(1, seed, 1, false));
    return asked;
  }
}
