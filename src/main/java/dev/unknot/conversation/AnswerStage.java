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
import dev.unknot.corpus.Passage;
import dev.unknot.language.Span;
import dev.unknot.safety.Level;
import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Topic;
import dev.unknot.understanding.Understanding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The last stop: answers from the passages, or says that they do not answer. */
final class AnswerStage implements Stage {

  /** How many passages answer each of several questions at most. */
  private static final int MOST_EACH = 3;

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
    return several(moment)
        .or(() ->
            intents.stream().flatMap(intent -> asked(intent).stream()).findFirst().map(List::of))
        .map(asked -> moment.about(asked.getLast().intent().topic()).reply(reply(asked, moment)))
        .orElseGet(() -> abstain(moment, intents.getFirst()));
  }

  /** A question and what answers it. */
  private record Asked(Intent intent, Answer.Found found) {}

  /** The questions of a message that asks several things, if each is answered. */
  private Optional<List<Asked>> several(Moment moment) {
    List<Intent> questions =
        understanding.questions(moment.reading(), moment.conversation().topic());
    if (questions.isEmpty()) {
      return Optional.empty();
    }
    List<Asked> asked = new ArrayList<>();
    Set<Passage> said = new HashSet<>();
    for (Intent question : questions) {
      Optional<Asked> answered = asked(question);
      if (answered.isEmpty()) {
        return Optional.empty();
      }
      Answer.Found found = answered.get().found().without(said).best(MOST_EACH);
      if (!found.passages().isEmpty()) {
        asked.add(new Asked(question, found));
        found.passages().forEach(passage -> said.add(passage.passage()));
      }
    }
    return Optional.of(asked);
  }

  private Optional<Asked> asked(Intent intent) {
    return answer(intent) instanceof Answer.Found found
        ? Optional.of(new Asked(intent, found))
        : Optional.empty();
  }

  private Answer answer(Intent intent) {
    return answerer.answer(new Question(intent.terms(), intent.words(), intent.aspects()));
  }

  private Reply reply(List<Asked> asked, Moment moment) {
    if (moment.note().isEmpty()) {
      Words words = words(new Draft(), asked, moment.message(), phrasing);
      return new Reply.Answered(words.text(), words.differences(), List.of());
    }
    SafetyNote note = moment.note().get();
    // Under a stop nobody is told what to do, and while anything holds no model is asked.
    boolean coaches = note.level().equals(Level.CAUTION.id());
    List<Asked> calm =
        asked.stream()
            .map(each ->
                new Asked(
                    each.intent(),
                    each.found()
                        .without(passage -> passage.urges() || !coaches && passage.instructs())))
            .filter(each -> !each.found().passages().isEmpty())
            .toList();
    Words words = words(warning(note), calm, moment.message(), Phrasing.EXTRACTIVE);
    return new Reply.Cautioned(words.text(), note, words.differences(), List.of());
  }

  /** An answer in words, and where sources differ in it. */
  private record Words(CitedText text, List<Difference> differences) {}

  /** Says what answers each question, each in a paragraph of its own. */
  private Words words(Draft draft, List<Asked> asked, String message, Phrasing phrasing) {
    List<Span> claimed = new ArrayList<>();
    for (Asked each : asked) {
      draft.paragraph();
      lead(each.found(), each.intent()).ifPresent(name -> draft.say(voice.text(name)));
      int from = draft.size();
      phrasing.say(message, each.found(), draft);
      claimed.add(new Span(from, draft.size()));
      each.found().cautions().forEach(draft::claim);
    }
    CitedText text = voice.check(draft);
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < claimed.size(); i++) {
      List<Claim> claims = text.claims().subList(claimed.get(i).start(), claimed.get(i).end());
      positions(asked.get(i).found(), text, claims).ifPresent(differences::add);
    }
    return new Words(text, differences);
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
  private Optional<Difference> positions(Answer.Found found, CitedText words, List<Claim> claims) {
    return found
        .varying()
        .map(about ->
            new Difference(
                voice.text("reply.about." + about),
                claims.stream()
                    .map(claim -> new Position(claim.span().of(words.text()), claim.citations()))
                    .toList()));
  }

  /** What still holds from an earlier turn is said again before anything else. */
  private Draft warning(SafetyNote note) {
    String said = note.level().equals(Level.CAUTION.id()) ? "caution" : "stop";
    Draft draft = voice.draft("safety." + said + "." + note.rule());
    bases.of(note.rule()).ifPresent(draft::claim);
    return draft;
  }

  /** What nobody here speaks of is no topic to come back to. */
  private Outcome abstain(Moment moment, Intent intent) {
    if (!(answer(intent) instanceof Answer.None none)) {
      throw new IllegalStateException("what is answered is no reason to abstain");
    }
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
