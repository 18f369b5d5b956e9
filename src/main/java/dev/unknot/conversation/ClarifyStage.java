package dev.unknot.conversation;

import dev.unknot.answer.Answerer;
import dev.unknot.language.Lazy;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Term;
import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Intent.Act;
import dev.unknot.understanding.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks one short question where a message could mean several things: it names nothing and nothing
 * was named before, or a part of the body whose narrower parts have sections of their own.
 */
final class ClarifyStage implements Stage {

  private static final int MOST_CHOICES = 5;
  private static final Set<String> SHOWN = Set.of("how-to");

  private final Understanding understanding;
  private final Answerer answerer;

  /** The parts of the body that headings name. */
  private final Lazy<List<Concept>> sections;

  private final Voice voice;

  ClarifyStage(Understanding understanding, Answerer answerer, Voice voice) {
    this.understanding = understanding;
    this.answerer = answerer;
    this.sections = new Lazy<>(answerer::sections);
    this.voice = voice;
  }

  @Override
  public Outcome take(Moment moment) {
    Intent intent =
        understanding.interpretations(moment.reading(), moment.conversation().topic()).getFirst();
    if (intent.terms().isEmpty() && !(answerer.general(intent.aspects()) && isSentence(moment))) {
      boolean unclear = intent.act() == Act.NOTHING && intent.aspects().isEmpty();
      return moment
          .about(intent.topic())
          .reply(
              unclear && !moment.reading().mentionsAny("anaphor")
                  ? voice.ask("reply.unclear", voice.suggestions())
                  : voice.ask("clarify.what", labels(sections.get())));
    }
    List<Concept> narrower = narrower(intent);
    return narrower.size() < 2
        ? moment.goesOn()
        : moment.about(intent.topic()).reply(voice.ask("clarify.where", labels(narrower)));
  }

  /** "How long?" leaves out what a sentence says; "how long should I do it" asks about any. */
  private static boolean isSentence(Moment moment) {
    return moment.reading().mentionsAny("subject");
  }

  /** The parts that a message may mean which names one part alone and wants to be shown. */
  private List<Concept> narrower(Intent intent) {
    boolean shown =
        intent.aspects().equals(SHOWN) && intent.terms().stream().allMatch(Term::isName);
    if (!shown || intent.parts().size() != 1 || intent.terms().size() > 1) {
      return List.of();
    }
    Concept part = intent.parts().getFirst();
    return sections.get().stream()
        .filter(section -> section.is(part.id()) && !section.equals(part))
        .toList();
  }

  private static List<String> labels(List<Concept> parts) {
    return parts.stream()
        .map(Concept::label)
        .distinct()
        .limit(MOST_CHOICES)
        .map(label -> label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1))
        .toList();
  }
}
