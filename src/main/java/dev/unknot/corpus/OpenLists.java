package dev.unknot.corpus;

import dev.unknot.corpus.Passage.Role;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The lists that a line stands in, from the innermost out. What is nested in an ordered list
 * belongs to the step above it, so that a step is told whole.
 */
final class OpenLists {

  /** Deeper nesting is no list any more, only hostile input. */
  private static final int DEPTH = 20;

  /** How far a step's printed number may run ahead of its place and still be read as a number. */
  private static final int LEAP = 3;

  /** Columns by which the items of one list may differ. */
  private static final int SLACK = 1;

  /** The place of an item: what it is and its number there. */
  record Place(Role role, int number) {}

  private record Open(int indent, boolean ordered, int count, Place place) {}

  private final Deque<Open> open = new ArrayDeque<>();

  void clear() {
    open.clear();
  }

  /** Whether an item can start right under running lines, without a blank line between. */
  boolean startsUnder(Marker marker) {
    Open top = open.peek();
    if (marker.firm() || top == null) {
      return marker.firm();
    }
    if (!marker.ordered()) {
      return true;
    }
    return open.stream()
        .anyMatch(list ->
            list.ordered && marker.number() > list.count && marker.number() <= list.count + LEAP);
  }

  /** The item that a line of this indent goes on with after a blank line, if any. */
  Optional<Place> holding(int indent) {
    while (!open.isEmpty() && indent <= open.element().indent + SLACK) {
      open.pop();
    }
    return Optional.ofNullable(open.peek()).map(Open::place);
  }

  Place enter(Marker marker, int indent) {
    int count = leave(marker, indent);
    int number = Math.max(count + 1, marker.number());
    Open parent = open.peek();
    Place place =
        parent != null && parent.place.role() == Role.STEP
            ? parent.place
            : new Place(marker.ordered() ? Role.STEP : Role.ITEM, number);
    open.push(new Open(indent, marker.ordered(), number, place));
    return place;
  }

  /** Drops the lists that an item ends, its own too, and tells how many items its own had. */
  private int leave(Marker marker, int indent) {
    while (!open.isEmpty()) {
      Open top = open.element();
      if (indent > top.indent + SLACK && open.size() < DEPTH) {
        return 0;
      }
      open.pop();
      if (indent >= top.indent - SLACK && top.ordered == marker.ordered()) {
        return top.count;
      }
    }
    return 0;
  }
}
