package dev.unknot.assistant;

import static dev.unknot.assistant.Grounded.assertGrounded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.conversation.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies stay grounded whatever the documents say and whatever is asked of them. */
class GeneratedCorporaTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC);
  private static final int QUESTIONS = 40;
  private static final List<String> PARTS =
      List.of("calf", "upper back", "foot", "neck", "forearms", "glutes", "wrist", "jaw");
  private static final List<String> TOOLS =
      List.of("tennis ball", "foam roller", "massage ball", "peanut ball", "rolling pin");
  private static final List<String> FIGURES =
      List.of(
          "10 to 20 seconds",
          "15\u201330 s",
          "at least 5 minutes a day",
          "60 seconds or more",
          "3 times a week",
          "twice a day",
          "up to 30 seconds",
          "90 degrees",
          "2\u00a0minutes",
          "8/10",
          "1.5 inches",
          "[2] minutes",
          "half an hour");
  private static final List<String> SENTENCES =
      List.of(
          "Roll the PART with a TOOL for FIGURE.",
          "Hold the TOOL on the PART for FIGURE, then breathe out.",
          "A TOOL under the PART eases tightness.",
          "Stop if the PART hurts more than FIGURE.",
          "Do not press the TOOL on bones of the PART.",
          "Soreness of the PART is normal for FIGURE after the first session.",
          "\u201cRest,\u201d says the author, \u201cthe PART for FIGURE.\u201d",
          "Why? The PART gets more blood\u2026 (see FIGURE)",
          "Use \uD83C\uDFBE on the PART: FIGURE.",
          "The TOOL  costs nothing\u00a0and helps the PART");
  private static final List<String> ASKED =
      List.of(
          "how long should i roll my PART",
          "how often do i use a TOOL on the PART",
          "is it normal that my PART is sore after the TOOL",
          "can i use a TOOL",
          "why does a TOOL help the PART",
          "which tool for my PART",
          "my PART hurts 8/10",
          "what about the moon and my PART",
          "PART TOOL FIGURE",
          "is FIGURE enough for the PART?",
          "i've had a knot in my PART for three weeks, how do i roll it",
          "tell me 5 things about [1] the PART");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void areCitedToTheLetter(long seed) throws IOException {
    Random random = new Random(seed);
    write(random);
    Unknot unknot = open();

    for (int i = 0; i < QUESTIONS; i++) {
      String question = filled(pick(ASKED, random), random);

      assertGrounded(unknot.ask(question), unknot.corpus());
    }
  }

  @Test
  void areMostlyAnswersSoThatThereIsSomethingToCheck() throws IOException {
    Random random = new Random(11);
    write(random);
    Unknot unknot = open();
    AtomicInteger answers = new AtomicInteger();

    for (int i = 0; i < QUESTIONS; i++) {
      Reply reply = unknot.ask(filled(pick(ASKED, random), random));
      answers.addAndGet(reply.words().claims().isEmpty() ? 0 : 1);
    }

    assertThat(answers).hasValueGreaterThan(QUESTIONS / 4);
  }

  private Unknot open() {
    return Unknot.open(new Settings(folder, Path.of("prompts"), CLOCK));
  }

  private void write(Random random) throws IOException {
    int documents = 1 + random.nextInt(4);
    for (int i = 0; i < documents; i++) {
      String end = random.nextBoolean() ? "\n" : "\r\n";
      Files.writeString(folder.resolve("sheet-" + i + ".md"), String.join(end, lines(i, random)));
    }
  }

  private static List<String> lines(int document, Random random) {
    List<String> lines = new ArrayList<>();
    lines.add("---");
    lines.add("title: Sheet " + document + " of a clinic");
    lines.add("---");
    int sections = 1 + random.nextInt(4);
    for (int i = 0; i < sections; i++) {
      lines.add("");
      lines.add("## " + filled("PART with a TOOL", random));
      lines.add("");
      int sentences = 1 + random.nextInt(6);
      boolean list = random.nextBoolean();
      for (int j = 0; j < sentences; j++) {
        String sentence = filled(pick(SENTENCES, random), random);
        lines.add((list ? (j + 1) + ". " : "") + sentence);
      }
    }
    lines.add("");
    return lines;
  }

  private static String filled(String template, Random random) {
    return template
        .replace("PART", pick(PARTS, random))
        .replace("TOOL", pick(TOOLS, random))
        .replace("FIGURE", pick(FIGURES, random));
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
