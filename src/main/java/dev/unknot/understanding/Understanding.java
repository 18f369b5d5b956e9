package dev.unknot.understanding;

import dev.unknot.language.English;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Reading;

/** The door to understanding: reads a message once, and says what it wants. */
public final class Understanding {

  private final Lexicon lexicon;
  private final Interpreter interpreter;

  public Understanding(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.interpreter = new Interpreter(lexicon);
  }

  public Reading read(String message) {
    return lexicon.read(message);
  }

  public Intent interpret(Reading reading) {
    return interpreter.interpret(reading);
  }

  /** Whether a message is in English, as far as its words tell. */
  public boolean isEnglish(Intent intent) {
    return English.likely(intent.reading().text(), intent.reading().tokens(), lexicon::knows);
  }
}
