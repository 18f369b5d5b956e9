package dev.unknot.conversation;

import dev.unknot.answer.Answer;
import dev.unknot.answer.Answerer;
import dev.unknot.answer.CitedText;
import dev.unknot.answer.Claim;
import dev.unknot.answer.Draft;
import dev.unknot.answer.Evidence;
import dev.unknot.answer.Question;
import dev.unknot.answer.Stance;
import dev.unknot.answer.phrasing.Phrasing;
import dev.unknot.conversation.Reply.Difference;
import dev.unknot.conversation.Reply.Position;
import dev.unknot.conversation.Reply.SafetyNote;
import dev.unknot.safety.Level;
import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Topic;
import dev.unknot.understanding.Understanding;
import java.util.List;
import java.util.Optional;

/** The last stop: answers from the passages, or says that they do not answer. */
final class AnswerStage implements Stage {

  private final Understanding understanding;
  private final Answerer answerer;
  private final Bases bases;
  private final Phrasing phrasing;
  private final Voice voice;

  AnswerStage(
      Understanding understanding, Answerer answerer, Bases bases, Phrasing phrasing, Voice voice) {
    this.understanding = understanding;
    this.answerer = answerer;
    this.bases = bases;
    this.phrasing = phrasing;
    this.voice = voice;
  }

  @Override
  public Outcome take(Moment moment) {
    List<Intent> intents =
        understanding.interpretations(moment.reading(), moment.conversation().topic());
    if (!understanding.isEnglish(intents.getFirst())) {
      return moment.reply(voice.abstained(Answer.Reason.LANGUAGE, voice.suggestions()));
    }
    Intent likeliest = intents.getFirst();
    return switch (answer(likeliest)) {
      case Answer.Found found ->
          moment.about(likeliest.topic()).reply(reply(found, likeliest, moment));
      case Answer.None none ->
          intents.stream()
              .skip(1)
              .flatMap(intent -> otherwise(intent, moment).stream())
              .findFirst()
              .orElseGet(() -> abstain(moment, likeliest, none));
    };
  }

  private Answer answer(Intent intent) {
    return answerer.answer(new Question(intent.terms(), intent.words(), intent.aspects()));
  }

  private Optional<Outcome> otherwise(Intent intent, Moment moment) {
    return answer(intent) instanceof Answer.Found found
        ? Optional.of(moment.about(intent.topic()).reply(reply(found, intent, moment)))
        : Optional.empty();
  }

  private Reply reply(Answer.Found found, Intent intent, Moment moment) {
    if (moment.note().isEmpty()) {
      CitedText words = answered(new Draft(), found, intent, moment.message(), phrasing);
      return new Reply.Answered(words, positions(found, words, words.claims()), List.of());
    }
    SafetyNote note = moment.note().get();
    // Under a stop nobody is told what to do, and while anything holds no model is asked.
    boolean coaches = note.level().equals(Level.CAUTION.id());
    Answer.Found calm =
        found.without(passage -> passage.urges() || !coaches && passage.instructs());
    if (calm.passages().isEmpty()) {
      return new Reply.Cautioned(voice.check(warning(note)), note, List.of(), List.of());
    }
    CitedText words =
        answered(warning(note).paragraph(), calm, intent, moment.message(), Phrasing.EXTRACTIVE);
    int said = calm.passages().size() + calm.cautions().size();
    List<Claim> claims =
        words.claims().subList(words.claims().size() - said, words.claims().size());
    return new Reply.Cautioned(words, note, positions(calm, words, claims), List.of());
  }

  private CitedText answered(
      Draft draft, Answer.Found found, Intent intent, String question, Phrasing phrasing) {
    lead(found, intent).ifPresent(name -> draft.say(voice.text(name)));
    phrasing.say(question, found, draft);
    found.cautions().forEach(draft::claim);
    return voice.check(draft);
  }

  /** What is said before the passages: that they differ, or the yes or no that they bear out. */
  private static Optional<String> lead(Answer.Found found, Intent intent) {
    if (found.varying().isPresent()) {
      return Optional.of("reply.differ");
    }
    return intent.yesNo()
        ? Stance.of(intent.aspects(), found).map(stance -> "reply." + stance.id())
        : Optional.empty();
  }

  /** What each document says where they differ; a claim has the number of its one citation. */
  private List<Difference> positions(Answer.Found found, CitedText words, List<Claim> claims) {
    return found.varying().stream()
        .map(about ->
            new Difference(
                voice.text("reply.about." + about),
                claims.stream()
                    .map(claim -> new Position(claim.span().of(words.text()), claim.citations()))
                    .toList()))
        .toList();
  }

  /** What still holds from an earlier turn is said again before anything else. */
  private Draft warning(SafetyNote note) {
    String said = note.level().equals(Level.CAUTION.id()) ? "caution" : "stop";
    Draft draft = voice.draft("safety." + said + "." + note.rule());
    bases.of(note.rule()).ifPresent(draft::claim);
    return draft;
  }

  /** What nobody here speaks of is no topic to come back to. */
  private Outcome abstain(Moment moment, Intent intent, Answer.None none) {
    Topic topic = none.reason() == Answer.Reason.NOT_IN_SOURCES ? intent.topic() : Topic.NONE;
    return moment.about(topic).reply(voice.abstained(none.reason(), topics(none)));
  }

  /** The topics that come nearest, as messages; the usual ones where nothing is near. */
  private List<String> topics(Answer.None none) {
    List<String> topics =
        none.nearest().stream()
            .map(Evidence::topic)
            .distinct()
            .map(topic -> voice.wording().text("reply.topic", "topic", topic))
            .toList();
    boolean near = none.reason() == Answer.Reason.NOT_IN_SOURCES && !topics.isEmpty();
    return near ? topics : voice.suggestions();
  }
}
