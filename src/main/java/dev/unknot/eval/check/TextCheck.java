package dev.unknot.eval.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Something about the words of a reply; the text is taken as it is, markers included. */
sealed interface TextCheck extends Check {

  boolean holds(String text);

  @Override
  default Outcome check(Observation observation) {
    String text = observation.response().text();
    return Outcome.of(holds(text), Words.quoted(text));
  }

  /** The text holds all of these, or one of them. */
  record Contains(List<String> texts, boolean all, boolean anyCase) implements TextCheck {

    public Contains {
      texts = List.copyOf(texts);
    }

    @Override
    public String expected() {
      String shown = Words.list(texts, all ? " and " : " or ");
      return "text with " + shown + (anyCase ? ", whatever the case" : "");
    }

    @Override
    public boolean holds(String text) {
      return all
          ? texts.stream().allMatch(each -> isIn(text, each))
          : texts.stream().anyMatch(each -> isIn(text, each));
    }

    private boolean isIn(String text, String part) {
      return anyCase
          ? text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))
          : text.contains(part);
    }
  }

  /** The text holds a match of a pattern. */
  record Matches(Pattern pattern) implements TextCheck {

    @Override
    public String expected() {
      return "text with a match of /" + pattern + "/";
    }

    @Override
    public boolean holds(String text) {
      return pattern.matcher(text).find();
    }
  }

  /** The text is this. */
  record Equal(String expectedText) implements TextCheck {

    @Override
    public String expected() {
      return "the text " + Words.quoted(expectedText);
    }

    @Override
    public boolean holds(String text) {
      return text.equals(expectedText);
    }
  }

  /** The text starts with this. */
  record StartsWith(String start) implements TextCheck {

    @Override
    public String expected() {
      return "text that starts with " + Words.quoted(start);
    }

    @Override
    public boolean holds(String text) {
      return text.startsWith(start);
    }
  }
}
