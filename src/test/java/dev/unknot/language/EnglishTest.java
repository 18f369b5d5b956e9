package dev.unknot.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long should i hold a tight spot",
        "is soreness after tennis ball normal",
        "hw lng shud i roll my calves for",
        "my brachioradialis hurts after rolling",
        "gracias",
        "",
        "?!",
        "12 34 56",
      })
  void isHeard(String text) {
    assertThat(likely(text, token -> false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wie lange soll ich die verspannung massieren",
        "\u00bfcu\u00e1nto tiempo debo masajear la espalda despu\u00e9s del entrenamiento?",
        "combien de temps dois-je masser mes \u00e9paules chaque soir",
        "\u043a\u0430\u043a \u0434\u043e\u043b\u0433\u043e \u043c\u0430\u0441\u0441\u0438\u0440\u043e\u0432\u0430\u0442\u044c \u0441\u043f\u0438\u043d\u0443",
      })
  void isNotHeardInOtherLanguages(String text) {
    assertThat(likely(text, token -> false)).isFalse();
  }

  @Test
  void takesTheWordOfWhoeverKnowsAWord() {
    String text = "piriformis gastrocnemius xqzt soleus zorblatt";

    assertThat(likely(text, token -> true)).isTrue();
  }

  private static boolean likely(String text, Predicate<Token> known) {
    return English.likely(text, Tokenizer.tokenize(text), known);
  }
}
