package dev.unknot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as they are typed, in this process. */
class CommandLineTest {

  private static final String ESCAPE = "\u001b";
  private static final String NORMAL = "is soreness after tennis ball normal";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private InputStream in = InputStream.nullInputStream();
  private Map<String, String> environment = Map.of();
  private boolean terminal;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is soreness after tennis ball normal  | 0
          hello                                 | 0
          i have had a knot in my upper back for three weeks, how do i roll it | 0
          what is the capital of france         | 3
          it hurts right on my spine            | 4
          i pulled my calf                      | 5
          """)
  void tellsTheKindOfReplyByItsExitStatus(String question, int status) {
    assertThat(run("ask", question)).isEqualTo(status);
    assertThat(out()).isNotBlank();
    assertThat(err()).isEmpty();
  }

  @Test
  void showsTheAnswerWithFootnotes() {
    assertThat(run("ask", NORMAL)).isZero();

    assertThat(out())
        .contains("[1]")
        .containsPattern("(?m)^\\[1] .+")
        .contains("(002_f2da3d93efcf8865.txt)")
        .contains("    \"");
    assertThat(out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void listsTheRoutines() {
    assertThat(run("routines")).isZero();

    assertThat(out())
        .contains("calves\n    Calves, 6 steps, 10 to 20 seconds, 003_b51273db6477ece3.txt");
  }

  @Test
  void printsARoutineWithItsCitations() {
    assertThat(run("routines", "calves")).isZero();

    assertThat(out()).contains("Step six:", "10 to 20 seconds", "[1] Massage ball exercises");
  }

  @Test
  void namesTheNearestRoutines() {
    assertThat(run("routines", "calfs")).isEqualTo(2);

    assertThat(err()).contains("routine: calfs", "calves");
  }

  @Test
  void printsRoutinesAsJson() throws IOException {
    assertThat(run("routines", "--json", "chest")).isZero();

    var chest = new ObjectMapper().readTree(out());
    assertThat(chest.path("steps")).hasSize(3);
    assertThat(chest.path("steps").path(0).path("citations").path(0).asInt()).isEqualTo(1);
  }

  @Test
  void wrapsToTheWidthOfTheTerminal() {
    environment = Map.of("COLUMNS", "44");

    run("ask", NORMAL);

    assertThat(out().lines()).allMatch(line -> line.length() <= 44);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wide", "-5", "99999999999"})
  void wrapsAnywayWhereTheWidthIsNoNumber(String columns) {
    environment = Map.of("COLUMNS", columns);

    assertThat(run("ask", NORMAL)).isZero();
    assertThat(out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void takesTheQuestionFromSeveralWords() {
    assertThat(run("ask", "is", "soreness", "after", "tennis", "ball", "normal")).isZero();

    assertThat(out()).contains("[1]");
  }

  @Test
  void readsTheQuestionFromStandardInput() {
    type(NORMAL + "\n");

    assertThat(run("ask", "-")).isZero();
    assertThat(out()).contains("[1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void asksForAQuestionInOneLine(String question) {
    type(question);

    assertThat(run("ask", question)).isEqualTo(2);
    assertThat(run("ask", "-")).isEqualTo(2);
    assertThat(err().lines()).hasSize(2).allMatch(line -> line.contains("no question"));
    assertThat(out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--colour", "-x", "--jsn", "--corpora=x"})
  void namesAnUnknownOptionInOneLine(String option) {
    assertThat(run("ask", option, NORMAL)).isEqualTo(2);

    assertThat(err().lines()).singleElement().asString().contains(option).contains("expected");
    assertThat(out()).isEmpty();
  }

  @Test
  void takesWhatFollowsTwoDashesForTheQuestion() {
    assertThat(run("ask", "--", NORMAL)).isZero();
    assertThat(run("ask", "--", "--json")).isNotEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dance", "--nonsense"})
  void namesAnUnknownCommandInOneLine(String command) {
    assertThat(run(command)).isEqualTo(2);

    assertThat(err().lines()).singleElement().asString().contains("expected");
  }

  @Test
  void saysWhatIsMissingWithoutACommand() {
    assertThat(run()).isEqualTo(2);

    assertThat(err().lines()).hasSize(1);
  }

  @Test
  void refusesALongQuestionAndNamesTheLimit() {
    assertThat(run("ask", "roll ".repeat(800).strip() + " ab")).isEqualTo(2);
    type("a".repeat(4_001));
    assertThat(run("ask", "-")).isEqualTo(2);

    assertThat(err().lines()).hasSize(2).allMatch(line -> line.contains("4000"));
    assertThat(out()).isEmpty();
  }

  @Test
  void takesAQuestionOfTheLongestLength() {
    type("roll ".repeat(800));

    assertThat(run("ask", "-")).isNotEqualTo(2);
  }

  @Test
  void readsNoMoreOfStandardInputThanItMay() {
    in =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }
        };

    assertThat(run("ask", "-")).isEqualTo(2);
  }

  @Test
  void refusesStandardInputThatIsNoText() {
    in = new ByteArrayInputStream(new byte[] {'a', (byte) 0xc3, 0x28});

    assertThat(run("ask", "-")).isEqualTo(2);
    assertThat(err().lines()).singleElement().asString().contains("UTF-8");
  }

  @Test
  void writesAnIndexAndAnswersFromIt(@TempDir Path folder) {
    String index = folder.resolve("index").toString();

    assertThat(run("index", "--index", index)).isZero();
    assertThat(out()).contains("5 documents").contains("5 written");
    assertThat(run("ask", "--index", index, NORMAL)).isZero();
    assertThat(run("ask", "--index=" + index, "--corpus", folder.toString(), NORMAL)).isEqualTo(2);
    assertThat(run("ask", "--index", "no/such", NORMAL)).isEqualTo(2);
    assertThat(err()).contains("no/such");
  }

  @Test
  void listsEveryProblemOfABrokenCorpus(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("empty.md"), "");
    Files.write(folder.resolve("bytes.txt"), new byte[] {(byte) 0xc3, 0x28});

    assertThat(run("ask", "--corpus", folder.toString(), NORMAL)).isEqualTo(2);

    assertThat(err()).contains("empty.md").contains("bytes.txt");
    assertThat(err().lines()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(out()).isEmpty();
  }

  @Test
  void refusesACorpusThatIsNotThere() {
    assertThat(run("ask", "--corpus", "no/such/folder", NORMAL)).isEqualTo(2);
    assertThat(run("ask", NORMAL, "--corpus")).isEqualTo(2);
    assertThat(run("ask", "--corpus=", NORMAL)).isEqualTo(2);

    assertThat(out()).isEmpty();
    assertThat(err()).contains("no/such/folder");
  }

  @Test
  void answersFromTheCorpusNamed(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("shin.md"), "# Shins\n\n## Calf\n\nRoll the calf for 11 minutes.\n");

    assertThat(run("ask", "--corpus=" + folder, "how long should i roll my calf")).isZero();

    assertThat(out()).contains("11 minutes").contains("(shin.md)");
  }

  @Test
  void coloursOnATerminal() {
    terminal = true;

    run("ask", NORMAL);

    assertThat(out()).contains(ESCAPE);
  }

  @Test
  void coloursNothingWhereAskedNotTo() {
    terminal = true;
    run("ask", "--no-color", NORMAL);
    environment = Map.of("NO_COLOR", "1");
    run("ask", NORMAL);

    assertThat(out()).doesNotContain(ESCAPE);
  }

  @Test
  void coloursNothingInAFile() {
    run("ask", NORMAL);
    run("ask", "it hurts right on my spine");

    assertThat(out()).doesNotContain(ESCAPE);
  }

  @ParameterizedTest
  @CsvSource({
    "is soreness after tennis ball normal,answer",
    "it hurts right on my spine,stop",
    "hello,smalltalk",
  })
  void printsOneJsonReply(String question, String kind) throws IOException {
    terminal = true;

    run("ask", "--json", question);

    assertThat(new ObjectMapper().readTree(out()).path("kind").asText()).isEqualTo(kind);
    assertThat(out().strip().lines()).hasSize(1);
    assertThat(out()).doesNotContain(ESCAPE);
  }

  @Test
  void helps() {
    assertThat(run("--help")).isZero();
    assertThat(run("ask", "--help")).isZero();

    assertThat(out()).contains("Usage: unknot ask").contains("--json").contains("--corpus");
    assertThat(err()).isEmpty();
  }

  @Test
  void tellsItsVersion() {
    assertThat(run("--version")).isZero();

    assertThat(out()).startsWith("unknot ");
  }

  /** The suite is started beside the command line, which names it all the same. */
  @Test
  void namesEveryCommandOfTheReadme() throws IOException {
    Path readme = Path.of("README.md");
    assumeTrue(Files.exists(readme), "there is no README.md yet");
    run("--help");
    String help = out();

    assertThat(
            Pattern.compile("\\./unknot +([a-z]+)")
                .matcher(Files.readString(readme))
                .results()
                .map(match -> match.group(1))
                .distinct())
        .isNotEmpty()
        .allSatisfy(command -> assertThat(help).contains("unknot " + command + " "));
  }

  private void type(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private int run(String... arguments) {
    return new CommandLine(in, print(out), print(err), environment, terminal).run(arguments);
  }

  private static PrintStream print(ByteArrayOutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
