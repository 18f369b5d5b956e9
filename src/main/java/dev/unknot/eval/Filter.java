package dev.unknot.eval;

import dev.unknot.eval.cases.Case;
import dev.unknot.eval.cases.Half;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which cases are asked: those of a half, if one is named, that meet any of the filters, if there
 * are any.
 */
record Filter(List<String> filters, Optional<Half> half) {

  Filter {
    filters = List.copyOf(filters);
  }

  static Filter of(EvalOptions options) {
    Optional<Half> half = options.half.flatMap(Half::named);
    if (options.half.isPresent() && half.isEmpty()) {
      throw new IllegalArgumentException(
          "--half " + options.half.get() + " (expected: tuned or reported)");
    }
    return new Filter(options.filters, half);
  }

  /**
   * The cases that are asked.
   *
   * @throws IllegalArgumentException if that is none
   */
  List<Case> of(List<Case> cases) {
    List<Case> asked = cases.stream().filter(this::meets).toList();
    if (asked.isEmpty()) {
      String named = filters.isEmpty() ? "--half" : "--filter " + String.join(", ", filters);
      throw new IllegalArgumentException(named + ": no case (expected: one or more)");
    }
    return asked;
  }

  private boolean meets(Case asked) {
    return (half.isEmpty() || half.get() == asked.half())
        && (filters.isEmpty() || filters.stream().anyMatch(filter -> meets(asked, filter)));
  }

  private static boolean meets(Case asked, String filter) {
    if (filter.startsWith("=")) {
      return asked.id().equals(filter.substring(1));
    }
    String words = filter.toLowerCase(Locale.ROOT);
    return List.of(asked.id(), asked.description(), asked.file(), asked.theme()).stream()
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }
}
