package dev.unknot.conversation;

import dev.unknot.answer.Answerer;
import dev.unknot.answer.Draft;
import dev.unknot.answer.Evidence;
import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Understanding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers questions about the last answer itself: where it stands, whether that is sure, which of
 * several is right. It cites the same passages again, under the titles of their documents.
 */
final class SourcesStage implements Stage {

  private static final String ARTICLES = "asks-articles";
  private static final String RIGHT = "asks-right";
  private static final String SURE = "asks-sure";
  private static final List<String> ASKS = List.of(RIGHT, SURE, "asks-source");

  private final Understanding understanding;
  private final Answerer answerer;
  private final Voice voice;

  SourcesStage(Understanding understanding, Answerer answerer, Voice voice) {
    this.understanding = understanding;
    this.voice = voice;
    this.answerer = answerer;
  }

  @Override
  public Outcome take(Moment moment) {
    Intent intent = understanding.interpret(moment.reading());
    if (!intent.terms().isEmpty()) {
      return moment.goesOn();
    }
    if (moment.reading().mentionsAny(ARTICLES)) {
      return moment.reply(articles());
    }
    Optional<String> asked = ASKS.stream().filter(moment.reading()::mentionsAny).findFirst();
    List<Evidence> cited = cited(moment.conversation());
    if (asked.isEmpty()) {
      return moment.goesOn();
    }
    return cited.isEmpty()
        ? moment.reply(voice.ask("clarify.what-source", voice.suggestions()))
        : moment.reply(again(asked.get(), cited));
  }

  private List<Evidence> cited(Conversation conversation) {
    return conversation.cited().stream().flatMap(place -> answerer.at(place).stream()).toList();
  }

  private Reply articles() {
    Draft draft = voice.draft("sources.articles");
    answerer.openings().forEach(each -> draft.paragraph().title(each));
    return new Reply.Smalltalk(voice.check(draft), voice.suggestions());
  }

  private Reply again(String asked, List<Evidence> cited) {
    List<Evidence> documents = documents(cited);
    Draft draft =
        voice.draft("sources." + (documents.size() == 1 && asked.equals(RIGHT) ? SURE : asked));
    for (Evidence document : documents) {
      draft.paragraph().title(document).paragraph();
      cited.stream()
          .filter(each -> each.place().document().equals(document.place().document()))
          .forEach(draft::claim);
    }
    return new Reply.Answered(voice.check(draft), List.of(), List.of());
  }

  /** One passage of each document. */
  private static List<Evidence> documents(List<Evidence> passages) {
    Map<String, Evidence> byDocument = new LinkedHashMap<>();
    passages.forEach(each -> byDocument.putIfAbsent(each.place().document(), each));
    return List.copyOf(byDocument.values());
  }
}
