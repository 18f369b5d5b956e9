package dev.unknot.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people start it, against a stub of a running service. */
class EvalCommandTest {

  private static final String GOOD =
      "tests: [{vars: {question: q}, assert: [{type: kind, value: answer}]}]";
  private static final String BAD = GOOD.replace("answer", "stop");

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void exitsWithZeroIfAllGatesHold() {
    assertThat(ask(GOOD)).isZero();
    assertThat(out())
        .endsWith("1 cases: 1 passed, 0 failed, 0 without a reply, 0 skipped; all gates hold\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void exitsWithOneIfAGateDoesNotHold() {
    assertThat(ask(BAD)).isEqualTo(1);
    assertThat(out()).startsWith("FAILED cases/q");
  }

  @Test
  void takesTheGatesBesideTheCases() {
    Suites.file(folder, "gates.yaml", "gates: [{at-least: 0}]");

    assertThat(ask(BAD)).isZero();
  }

  @Test
  void exitsWithTwoForCasesThatCannotBeRead() {
    assertThat(run("nowhere")).isEqualTo(2);
    assertThat(err()).contains("nowhere: not there (expected: a file or folder of cases)");
  }

  @Test
  void exitsWithTwoForUsage() {
    assertThat(run("--jbos", "1")).isEqualTo(2);
    assertThat(err()).contains("Unknown option: '--jbos'");
    assertThat(ask(GOOD, "--filter", "nothing")).isEqualTo(2);
    assertThat(err()).contains("--filter nothing: no case (expected: one or more)");
    assertThat(ask(GOOD, "--half", "third")).isEqualTo(2);
    assertThat(err()).contains("--half third (expected: tuned or reported)");
    assertThat(ask(GOOD, "--jobs", "0")).isEqualTo(2);
    assertThat(err()).contains("jobs: 0 (expected: >= 1)");
  }

  @Test
  void exitsWithTwoIfNothingAnswers() {
    Path cases = Suites.file(folder, "cases.yaml", GOOD);

    assertThat(run(cases.toString(), "--url", "http://localhost:1")).isEqualTo(2);
    assertThat(err()).contains("no answer");
  }

  @Test
  void filtersByWordsAndById() {
    String two =
        """
        tests:
          - {description: Hold time, vars: {question: q}, assert: [{type: kind, value: answer}]}
          - {vars: {question: r}, assert: [{type: abstains}], metadata: {theme: scope}}
        """;

    assertThat(ask(two, "--filter", "hold")).isZero();
    assertThat(ask(two, "--filter", "=cases/hold-time")).isZero();
    assertThat(ask(two, "--filter", "scope")).isEqualTo(1);
    assertThat(ask(two.replace("{theme: scope}", "{half: tuned}"), "--half", "tuned")).isEqualTo(1);
    assertThat(out()).contains("1 > r");
  }

  @Test
  void refusesAFolderThatIsNotThereBeforeItAsks() {
    assertThat(ask(GOOD, "--json", folder + "/none/run.json")).isEqualTo(2);

    assertThat(err()).contains("/none: no such folder").contains("expected");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void writesEveryFormOfReport() throws Exception {
    Files.createDirectory(folder.resolve("new"));
    List<String> names = List.of("json", "junit", "csv", "html");
    String[] options =
        names.stream()
            .flatMap(name -> List.of("--" + name, folder + "/new/" + name).stream())
            .toArray(String[]::new);

    assertThat(ask(GOOD, options)).isZero();
    names.forEach(name -> assertThat(folder.resolve("new").resolve(name)).isNotEmptyFile());
    assertThat(
            run(
                folder.resolve("cases.yaml").toString(),
                "--rescore",
                folder + "/new/json",
                "--baseline",
                folder + "/new/json"))
        .isZero();
    assertThat(out()).contains("newly failing: none");
    assertThat(Files.readString(folder.resolve("new/csv"))).contains("cases/q");
  }

  @Test
  void givesStandardOutputToTheJsonAlone() throws Exception {
    assertThat(ask(GOOD, "--json", "-")).isZero();
    assertThat(new ObjectMapper().readTree(out()).path("total").asInt()).isEqualTo(1);
    assertThat(err()).contains("all gates hold");
  }

  @Test
  void exportsForPromptfooWithoutAsking() {
    Path cases = Suites.file(folder, "cases.yaml", GOOD.replace("kind", "contains"));

    assertThat(run(cases.toString(), "--promptfoo", folder + "/p.yaml")).isZero();
    assertThat(out()).startsWith("1 of 1 cases written to ");
  }

  @Test
  void helps() {
    assertThat(run("--help")).isZero();
    assertThat(out()).contains("--baseline FILE", "Exit status:");
  }

  private int ask(String yaml, String... options) {
    Path cases = Suites.file(folder, "cases.yaml", yaml);
    try (StubServer server = StubServer.ours(Replies.answer(Replies.HOLD))) {
      String[] all = new String[options.length + 3];
      all[0] = cases.toString();
      all[1] = "--url";
      all[2] = server.address();
      System.arraycopy(options, 0, all, 3, options.length);
      return run(all);
    }
  }

  private int run(String... arguments) {
    var command =
        new EvalCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            false);
    return command.run(List.of(arguments));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
