package dev.unknot.assistant;

import dev.unknot.language.Span;
import dev.unknot.language.Wording;
import dev.unknot.lexicon.Context;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Mention.Status;
import dev.unknot.lexicon.Reading;
import dev.unknot.safety.Facts;
import dev.unknot.safety.Rules;
import dev.unknot.safety.Screen;
import dev.unknot.safety.Screened;
import dev.unknot.safety.Verdict;
import dev.unknot.safety.Verdict.Finding;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** How messages are taken, told without documents or a conversation. */
public final class Check {

  private final Lexicon lexicon;
  private final Screen screen;
  private final Wording wording;

  private Check(Lexicon lexicon, Screen screen, Wording wording) {
    this.lexicon = lexicon;
    this.screen = screen;
    this.wording = wording;
  }

  public static Check load(Settings settings) {
    return new Check(Lexicon.load(), new Screen(Rules.load()), Wording.read(settings.prompts()));
  }

  /**
   * What safety holds after the last of some messages.
   *
   * @param turns the messages of one person, in order
   * @param now when all of them were said
   */
  public Verdict safety(List<String> turns, ZonedDateTime now) {
    Screened screened = new Screened(Verdict.CLEAR, Facts.NONE);
    for (int i = 0; i < turns.size(); i++) {
      screened = screen.screen(screened.facts(), lexicon.read(turns.get(i)), now, i + 1);
    }
    return screened.verdict();
  }

  /** What would clear a finding, in words for people. */
  public String clears(Finding finding) {
    return wording.text("safety.clears." + finding.rule().id());
  }

  /**
   * How a sentence means something it names, which need not be a concept of ours.
   *
   * @return nothing if the sentence does not name it
   */
  public Optional<Status> context(String sentence, String concept) {
    return Span.find(sentence, concept)
        .map(named -> {
          Reading reading = lexicon.read(sentence);
          return new Context(reading).of(named);
        });
  }
}
