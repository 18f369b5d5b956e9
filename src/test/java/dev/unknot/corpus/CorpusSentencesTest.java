package dev.unknot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.language.Sentences;
import dev.unknot.language.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the prose of documents is cut; a bar marks each cut. */
class CorpusSentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sit down.|Roll.",
        "Sit down!|Now roll?|Yes!!!|Rest.",
        "Roll (e.g. the shin) or rest, i.e. sit.|Stop.",
        "A ball, a roller, etc.|Then a mat.",
        "A ball (tennis, etc.) on the shin.|Stop.",
        "Roll for 5 min.|Then rest for max. 2 hours.",
        "See No. 5 and fig. 2.|No.|Stop.",
        "Ask Dr. Ann B. Example.|She knows.",
        "Go from point A.|Then to point B.",
        "1. Sit.|2. Roll.",
        "Roll 1.5 inches at 8.|Then rest.",
        "He said \u201cstop.\u201d|She did.",
        "Press hard.  (Not on bone.)|Then rest.",
        "**Stop.**|Then rest.",
        "Well\u2026 perhaps.|Or not\u2026|Rest.",
        "Was it a no...|Yes.",
        "Roll slowly\nup and down.|Then\u00a0rest",
        "I did.|You did.",
      })
  void isBetweenSentences(String marked) {
    List<String> expected = List.of(marked.split("\\|"));
    String text = String.join(" ", expected);

    List<Span> sentences = Sentences.split(text, new Span(0, text.length()));

    assertThat(sentences).extracting(span -> span.of(text)).isEqualTo(expected);
  }
}
