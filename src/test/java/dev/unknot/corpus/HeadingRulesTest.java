package dev.unknot.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingRulesTest {

  private final HeadingRules rules = new HeadingRules(Marks.read("headings.yaml"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shin",
        "Lower Leg",
        "Front/Side",
        "Understanding Shin Pain and What Causes It",
        "Balls vs. Rollers",
        "Rolling the shin with a ball",
        "COMMON ERRORS",
        "Reasons to roll (ball, roller, cane, etc.):",
        "How to use a small ball or a roller on your own shin at home:",
        "When to roll your shins.",
        "Signs of Tight Shin Muscles.",
        "How long should I roll?",
        "What you need",
        "3 Ways to Roll"
      })
  void readsAsAHeading(String line) {
    assertThat(rules.heading(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shin ball",
        "Sit.",
        "Roll slowly.",
        "Thanks again!",
        "Hello Ann,",
        "Keep the ball off the bone",
        "DO NOT ROLL ON BONE",
        "This is the hardest part",
        "What you feel is normal.",
        "When to stop is up to you.",
        "Got tight shins?",
        "Sit down. Roll",
        "For more of it lie down on the floor with your whole weight",
        "And so on\u2026"
      })
  void readsAsText(String line) {
    assertThat(rules.heading(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shin Care: Benefits & Tips", "Can a ball help your shin?", "Shin care"})
  void readsAsATitle(String line) {
    assertThat(rules.title(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shins get tight.", "How to roll:", "Sit down. Roll", "Hello Ann,", ""})
  void readsAsNoTitle(String line) {
    assertThat(rules.title(line)).isFalse();
  }

  @Test
  void tellsTheFirstSectionFromATitle() {
    assertThat(rules.firstOfSections("Shin", List.of("Foot", "Lower Back"))).isTrue();
    assertThat(rules.firstOfSections("Why roll?", List.of("How long?", "How hard?"))).isTrue();
    assertThat(rules.firstOfSections("Shin Care at Home", List.of("Foot", "Neck"))).isFalse();
    assertThat(rules.firstOfSections("Shin", List.of("Foot"))).isFalse();
  }
}
