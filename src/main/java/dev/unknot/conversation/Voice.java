package dev.unknot.conversation;

import dev.unknot.answer.Answer;
import dev.unknot.answer.CitedText;
import dev.unknot.answer.Draft;
import dev.unknot.answer.Grounding;
import dev.unknot.language.Wording;
import java.util.List;
import java.util.Optional;

/** Puts wording of ours and claims together; nothing leaves but through the grounding check. */
record Voice(Wording wording, Grounding grounding) {

  /** A draft that opens with wording of ours. */
  Draft draft(String name) {
    return new Draft().say(wording.text(name));
  }

  /** Wording of ours alone. */
  CitedText plain(String name) {
    return grounding.check(draft(name));
  }

  /** A text with a paragraph of our wording after it. */
  CitedText followed(CitedText words, String wording) {
    return grounding.followed(words, wording);
  }

  CitedText check(Draft draft) {
    return grounding.check(draft);
  }

  /** One short question with choices, each worded so that it can be said as a message. */
  Reply ask(String name, List<String> choices) {
    return new Reply.Clarifying(plain(name), Optional.empty(), choices);
  }

  Reply smalltalk(String name) {
    return new Reply.Smalltalk(plain(name), suggestions());
  }

  Reply abstained(Answer.Reason reason, List<String> suggestions) {
    return new Reply.Abstained(plain("reply.abstain." + reason.id()), reason.id(), suggestions);
  }

  String text(String name) {
    return wording.text(name);
  }

  String text(String name, String input, String value) {
    return wording.text(name, input, value);
  }

  List<String> lines(String name) {
    return wording.lines(name);
  }

  /** What can always be asked. */
  List<String> suggestions() {
    return wording.lines("reply.suggestions");
  }
}
