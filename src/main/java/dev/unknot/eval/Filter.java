package dev.unknot.eval;

import dev.unknot.eval.cases.Case;
import java.util.List;
import java.util.Locale;

/** Which cases are asked: those that meet any of the filters, or all if there is none. */
record Filter(List<String> filters) {

  Filter {
    filters = List.copyOf(filters);
  }

  List<Case> of(List<Case> cases) {
    return filters.isEmpty()
        ? cases
        : cases.stream()
            .filter(each -> filters.stream().anyMatch(one -> meets(each, one)))
            .toList();
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
