package dev.unknot.answer;

import dev.unknot.corpus.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the documents have to say to a question. */
public sealed interface Answer {

  /**
   * Passages that answer.
   *
   * @param passages the best first
   * @param cautions the caution that belongs to them
   * @param varying the aspect that the passages, each of another document, tell differently
   * @param coverage the share of the question's meaning that the best one covers, 0 to 1
   */
  record Found(
      List<Evidence> passages, List<Evidence> cautions, Optional<String> varying, double coverage)
      implements Answer {
    public Found {
      passages = List.copyOf(passages);
      cautions = List.copyOf(cautions);
    }

    /** The same without what was said before. */
    public Found without(Set<Passage> said) {
      List<Evidence> others =
          passages.stream().filter(passage -> !said.contains(passage.passage())).toList();
      return others.equals(passages)
          ? this
          : new Found(others, cautions, Optional.empty(), coverage);
    }

    /** The same with no more than so many passages, unless they differ. */
    public Found best(int most) {
      return varying.isPresent() || passages.size() <= most
          ? this
          : new Found(passages.subList(0, most), cautions, varying, coverage);
    }

    /** The same without some passages; without any if the best one is among those. */
    public Found without(Predicate<Evidence> some) {
      if (some.test(passages.getFirst())) {
        return new Found(List.of(), List.of(), Optional.empty(), 0);
      }
      List<Evidence> calm = passages.stream().filter(some.negate()).toList();
      return calm.equals(passages) ? this : new Found(calm, cautions, Optional.empty(), coverage);
    }
  }

  /**
   * Nothing that answers.
   *
   * @param nearest the passages that come nearest, for suggestions
   */
  record None(Reason reason, List<Evidence> nearest) implements Answer {
    public None {
      nearest = List.copyOf(nearest);
    }
  }

  /** Why a question is not answered. */
  enum Reason {
    NOT_IN_SOURCES("not-in-sources"),
    OUT_OF_SCOPE("out-of-scope"),
    MEDICAL("medical"),
    LANGUAGE("language");

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
