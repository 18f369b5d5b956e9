package dev.unknot.conversation;

import dev.unknot.answer.Answer;
import dev.unknot.answer.Answerer;
import dev.unknot.answer.Draft;
import dev.unknot.answer.Evidence;
import dev.unknot.answer.Question;
import dev.unknot.answer.Ranked;
import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Topic;
import dev.unknot.understanding.Understanding;
import java.util.List;

/** "Tell me more": the passages on the topic that come next after those already cited. */
final class MoreStage implements Stage {

  private static final int LOOKED_AT = 40;
  private static final int MOST_CLAIMS = 3;

  /** How near to the best passage another must come to be worth telling. */
  private static final double NEAR = 0.6;

  private final Understanding understanding;
  private final Answerer answerer;
  private final Voice voice;

  MoreStage(Understanding understanding, Answerer answerer, Voice voice) {
    this.understanding = understanding;
    this.answerer = answerer;
    this.voice = voice;
  }

  @Override
  public Outcome take(Moment moment) {
    Conversation conversation = moment.conversation();
    Intent own = understanding.interpret(moment.reading());
    boolean asked =
        moment.reading().mentionsAny("asks-more")
            && own.terms().isEmpty()
            && own.aspects().isEmpty();
    if (!asked || conversation.topic().equals(Topic.NONE)) {
      return moment.goesOn();
    }
    List<Evidence> more = more(moment);
    if (more.isEmpty()) {
      return moment.reply(voice.abstained(Answer.Reason.NOT_IN_SOURCES, voice.suggestions()));
    }
    Draft draft = new Draft();
    more.forEach(draft::claim);
    Reply reply = new Reply.Answered(voice.check(draft), List.of(), List.of());
    return new Outcome.Said(conversation.after(reply).citingToo(conversation.cited()), reply);
  }

  private List<Evidence> more(Moment moment) {
    Conversation conversation = moment.conversation();
    Intent intent =
        understanding.interpretations(moment.reading(), conversation.topic()).getFirst();
    List<Ranked> ranked =
        answerer.rank(new Question(intent.terms(), intent.words(), intent.aspects()), LOOKED_AT);
    double best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
    return ranked.stream()
        .filter(each -> each.score() >= best * NEAR)
        .map(Ranked::evidence)
        .filter(each -> !conversation.cited().contains(each.place()))
        .limit(MOST_CLAIMS)
        .toList();
  }
}
