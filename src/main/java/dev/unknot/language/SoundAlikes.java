package dev.unknot.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a word as the one that sounds alike where its neighbours tell that it is meant: "a not in
 * my back", "it is to much". Spelling cannot, as what was written is a word.
 */
public final class SoundAlikes {

  private static final String END = "$";

  private static final Map<String, SoundAlike> ALL = all();

  /** What is meant, and the words it is meant between. */
  private record SoundAlike(String means, Set<String> after, Set<String> before) {}

  private SoundAlikes() {}

  /** The same tokens, with those that were meant. */
  public static List<Token> mend(List<Token> tokens) {
    List<Token> mended = new ArrayList<>(tokens);
    for (int at = 1; at < tokens.size(); at++) {
      @Nullable SoundAlike heard = ALL.get(tokens.get(at).form());
      if (heard != null
          && heard.after().contains(tokens.get(at - 1).form())
          && heard.before().contains(next(tokens, at))) {
        mended.set(at, tokens.get(at).readAs(heard.means()));
      }
    }
    return mended;
  }

  private static String next(List<Token> tokens, int at) {
    boolean last = at + 1 == tokens.size() || tokens.get(at + 1).kind() == Token.Kind.MARK;
    return last ? END : tokens.get(at + 1).form();
  }

  private static Map<String, SoundAlike> all() {
    Map<String, SoundAlike> all = new HashMap<>();
    Yaml.resource(SoundAlikes.class, "sound-alikes.yaml")
        .forEach((word, entry) -> all.put(word, soundAlike(Yaml.asMap(entry, word))));
    return all;
  }

  private static SoundAlike soundAlike(Map<String, Object> entry) {
    return new SoundAlike(
        String.valueOf(entry.get("means")),
        Set.copyOf(Yaml.strings(entry, "after")),
        Set.copyOf(Yaml.strings(entry, "before")));
  }
}
