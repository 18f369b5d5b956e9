package dev.unknot.understanding;

import dev.unknot.language.English;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The door to understanding: reads a message once, and says what it wants. */
public final class Understanding {

  private final Lexicon lexicon;
  private final Interpreter interpreter;
  private final FollowUps followUps;
  private final Choices choices;

  public Understanding(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.interpreter = new Interpreter(lexicon);
    this.followUps = new FollowUps(lexicon);
    this.choices = new Choices(lexicon);
  }

  public Reading read(String message) {
    return lexicon.read(message);
  }

  /** What a message wants by its own words. */
  public Intent interpret(Reading reading) {
    return Interpreter.shown(interpreter.interpret(reading));
  }

  /** What a message may want in the light of a topic, the likeliest first; at least one. */
  public List<Intent> interpretations(Reading reading, Topic topic) {
    return followUps.interpretations(interpreter.interpret(reading), topic).stream()
        .map(Interpreter::shown)
        .toList();
  }

  /**
   * What each of several questions of a message wants, the second in the light of the first; none
   * if it asks no more than one.
   */
  public List<Intent> questions(Reading reading, Topic topic) {
    List<Reading> asked = Questions.of(reading);
    if (asked.size() < 2) {
      return List.of();
    }
    List<Intent> questions = new ArrayList<>();
    Topic before = topic;
    for (Reading question : asked) {
      // "How long and how often should I roll my calves": the first names its matter in the second.
      boolean open = before.equals(Topic.NONE) && interpret(question).terms().isEmpty();
      Topic context = open ? interpret(reading).topic() : before;
      Intent intent = interpretations(question, context).getFirst();
      questions.add(intent);
      before = intent.topic();
    }
    return questions;
  }

  /** What a message chooses of what was offered; empty if it is no answer to that. */
  public Optional<Choice> chosen(Reading reading, List<String> offered) {
    return offered.isEmpty() ? Optional.empty() : choices.chosen(reading, offered);
  }

  /** Whether a message is in English, as far as its words tell. */
  public boolean isEnglish(Intent intent) {
    return English.likely(intent.reading().text(), intent.reading().tokens(), lexicon::knows);
  }
}
