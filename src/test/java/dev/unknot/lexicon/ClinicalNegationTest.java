package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.language.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Negation in clinicians' prose, by the measures that NegEx is judged by. */
class ClinicalNegationTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @Test
  void isFoundAndNotMadeUp() throws IOException {
    int right = 0;
    int wanted = 0;
    int found = 0;
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      String[] cells = line.split(" \\| ", -1);
      boolean denied = cells[0].equals("1");
      boolean read = denied(cells[1], cells[2]);
      wanted += denied ? 1 : 0;
      found += read ? 1 : 0;
      right += denied && read ? 1 : 0;
      if (denied != read) {
        wrong.add(line);
      }
    }

    assertThat((double) right / found).as("precision, %s", wrong).isGreaterThanOrEqualTo(0.98);
    assertThat((double) right / wanted).as("recall, %s", wrong).isGreaterThanOrEqualTo(0.97);
  }

  private static boolean denied(String sentence, String concept) {
    int start = sentence.indexOf(concept);
    Span span = new Span(start, start + concept.length());
    return new Context(LEXICON.read(sentence)).of(span).negated();
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ClinicalNegationTest.class.getResourceAsStream("clinical.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
