package dev.unknot.eval.check;

import dev.unknot.eval.service.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a reply is: its kind, why it abstains, where its routine stands. */
sealed interface ReplyCheck extends Check {

  Set<String> KINDS =
      Set.of("answer", "routine", "stop", "caution", "clarify", "abstain", "smalltalk");

  Set<String> REASONS = Set.of("not-in-sources", "out-of-scope", "medical", "language");

  Outcome check(Response response);

  @Override
  default Outcome check(Observation observation) {
    Response response = observation.response();
    return response.isStructured()
        ? check(response)
        : new Outcome.Unknown("the service gives text alone");
  }

  /** The reply is of one of these kinds. */
  record Kind(List<String> kinds) implements ReplyCheck {

    public Kind {
      kinds = List.copyOf(kinds);
    }

    @Override
    public String expected() {
      return Words.names(kinds, " or ");
    }

    @Override
    public Outcome check(Response response) {
      String kind = response.kind().orElse("");
      return Outcome.of(kinds.contains(kind), kind);
    }
  }

  /** The reply abstains, for one of these reasons, or for whatever reason if there is none. */
  record Abstains(List<String> reasons) implements ReplyCheck {

    public Abstains {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String expected() {
      return "abstain" + (reasons.isEmpty() ? "" : " for " + Words.names(reasons, " or "));
    }

    @Override
    public Outcome check(Response response) {
      String kind = response.kind().orElse("");
      String reason = response.reason().orElse("no reason");
      boolean abstains = kind.equals("abstain");
      boolean held = abstains && (reasons.isEmpty() || reasons.contains(reason));
      return Outcome.of(held, abstains ? "abstain for " + reason : kind);
    }
  }

  /** The routine stands at a step, is one of that name, is in that state: as far as given. */
  record RoutineStep(
      OptionalInt number, OptionalInt of, Optional<String> id, Optional<String> state)
      implements ReplyCheck {

    @Override
    public String expected() {
      List<String> parts = new ArrayList<>();
      id.ifPresent(value -> parts.add("routine " + value));
      number.ifPresent(value -> parts.add("step " + value));
      of.ifPresent(value -> parts.add("of " + value));
      state.ifPresent(parts::add);
      return String.join(" ", parts);
    }

    @Override
    public Outcome check(Response response) {
      if (response.routine().isEmpty()) {
        return new Outcome.Broken("no routine, kind " + response.kind().orElse(""));
      }
      Response.Routine routine = response.routine().get();
      boolean held =
          (number.isEmpty() || number.equals(routine.step()))
              && (of.isEmpty() || of.equals(routine.of()))
              && (id.isEmpty() || id.get().equals(routine.id()))
              && (state.isEmpty() || state.get().equals(routine.state()));
      return Outcome.of(held, shown(routine));
    }

    private static String shown(Response.Routine routine) {
      return new RoutineStep(
              routine.step(), routine.of(), Optional.of(routine.id()), Optional.of(routine.state()))
          .expected();
    }
  }
}
