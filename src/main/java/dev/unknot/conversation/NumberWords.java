package dev.unknot.conversation;

import dev.unknot.language.Wording;
import java.util.List;

/** Numbers in words: what is ours to say holds no figures, which are the documents' alone. */
final class NumberWords {

  private final List<String> ones;
  private final List<String> tens;

  NumberWords(Wording wording) {
    this.ones = wording.lines("routine.ones");
    this.tens = wording.lines("routine.tens");
  }

  /** A number from 1 to 99 in words; beyond, the words for 99. */
  String of(int number) {
    int told = Math.clamp(number, 1, 99);
    if (told <= ones.size()) {
      return ones.get(told - 1);
    }
    String ten = tens.get(told / 10 - 2);
    return told % 10 == 0 ? ten : ten + "-" + ones.get(told % 10 - 1);
  }
}
