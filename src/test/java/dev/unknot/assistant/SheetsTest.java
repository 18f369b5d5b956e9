package dev.unknot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.conversation.Reply;
import dev.unknot.corpus.CorpusException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody else's exercise sheets, in formats of all kinds, are answered from as they are. */
class SheetsTest {

  private static final Path SHEETS = Path.of("src/test/resources/dev/unknot/sheets");
  private static final Unknot RUNNING = open("running");
  private static final Unknot WRISTS = open("wrists");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how long do i hold the hamstring stretch | 30 seconds
          hamstring stretch hold time | 30 seconds
          how many times do i do the lying hamstring stretch | three times
          when should i stretch my hamstrings | after a run
          how often should i stretch my hamstrings | four days a week
          can i stretch on cold muscles | never on cold muscles
          what do i loop around my foot | strap
          how long to hold a calf stretch | 45 seconds
          why stretch the calf | takes load off the Achilles
          should i bounce when i stretch my calf | Do not bounce
          where do i put my back heel | on the ground
          how far from the wall do i stand | one step
          how long do i walk before stretching | 5 minutes
          how long for the hip flexor stretch | 20 seconds
          iliopsoas stretch how long | 20 seconds
          what do i kneel on | folded towel
          how do i stretch the hip flexor | push the pelvis forward
          what if my foot tingles in the hamstring stretch | -
          does a supple calf help the heel cord | Achilles
          how long do i hold a neck stretch | -
          which running shoes should i buy | -
          how far should i run for a marathon | -
          can i take ibuprofen before a run | -
          how do i roll my back with a tennis ball | -
          what is the capital of france | -
          should i stretch my hamstrings in water | -
          """)
  void answersRunners(String question, String expected) {
    assertAnswer(RUNNING, question, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          how often should i take a typing break | once an hour
          how long should a break be | 2 minutes
          how often should i walk about | once an hour
          how long do i hold the wrist flexor stretch | 20 seconds
          wrist flexors how many times | 4 times
          wrist flexer strech how long | 20 seconds
          how do i stretch my wrist flexors | wrist flexor stretch
          can i stretch my wrist after a sprain | two weeks
          how long to leave the wrist alone after a sprain | two weeks
          how high should the keyboard be | elbows bend at 90 degrees
          should my wrists be bent when i type | Keep the wrists straight
          can i lean on the wrist rest while typing | do not lean
          what is a wrist rest for | for pauses
          how long between breaks from typing | 25 minutes
          how do i stretch my calves | -
          how long do i foam roll my back | -
          which keyboard should i buy | -
          do i need surgery for carpal tunnel | -
          what is the capital of france | -
          can i take ibuprofen for my wrist | -
          how many words a minute should i type | -
          is a standing desk better | -
          how do i fix a broken key | -
          who won the football | -
          """)
  void answersTypists(String question, String expected) {
    assertAnswer(WRISTS, question, expected);
  }

  @Test
  void givesBothOfTwoSheetsThatDiffer() {
    Reply reply = RUNNING.ask("how long do i hold the hamstring stretch");

    assertThat(reply.words().text()).contains("30 seconds").contains("15 seconds");
    assertThat(reply.words().citations())
        .extracting(citation -> citation.document())
        .containsExactlyInAnyOrder("hamstrings", "cool-down");
  }

  @Test
  void stopsARunnerToo() {
    assertThat(RUNNING.ask("i tore my hamstring an hour ago, how do i stretch it"))
        .isInstanceOf(Reply.Stopped.class);
  }

  @Test
  void refusesABadSynonymsFileWithItsLines(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.md"), "Roll the calf.");
    Files.writeString(folder.resolve("synonyms.yaml"), "part:\n  a: spine\n  b: ''\n");
    Settings settings = Settings.ofProject().with(Optional.of(folder), Optional.empty());

    assertThatThrownBy(() -> Unknot.open(settings))
        .isInstanceOfSatisfying(
            CorpusException.class, problems -> assertThat(problems.problems()).hasSize(2));
  }

  private static void assertAnswer(Unknot unknot, String question, String expected) {
    Reply reply = unknot.ask(question);

    if (expected.equals("-")) {
      assertThat(reply).isNotInstanceOf(Reply.Answered.class);
    } else {
      assertThat(reply).isInstanceOf(Reply.Answered.class);
      assertThat(reply.words().text()).contains(expected);
    }
  }

  private static Unknot open(String sheets) {
    return Unknot.open(
        Settings.ofProject().with(Optional.of(SHEETS.resolve(sheets)), Optional.empty()));
  }
}
