package dev.unknot.eval.check;

import dev.unknot.eval.service.Response;
import dev.unknot.eval.service.Response.Safety;
import java.util.List;
import java.util.Set;

/** What safety found in a message. */
sealed interface SafetyCheck extends Check {

  /** Stands for nothing found. */
  String NONE = "none";

  Set<String> LEVELS = Set.of(NONE, "caution", "ask", "clinician", "stop", "urgent", "emergency");

  boolean holds(Response response);

  @Override
  default Outcome check(Observation observation) {
    Response response = observation.response();
    if (!response.isStructured()) {
      return new Outcome.Unknown("the service gives text alone");
    }
    String got =
        response
            .safety()
            .map(safety -> safety.level() + ", " + safety.rule() + also(safety))
            .orElse(NONE);
    return Outcome.of(holds(response), got);
  }

  private static String also(Safety safety) {
    return safety.also().isEmpty() ? "" : ", also " + String.join(", ", safety.also());
  }

  /** One of these rules holds, leading or beside the leading one. */
  record RuleHolds(List<String> rules) implements SafetyCheck {

    public RuleHolds {
      rules = List.copyOf(rules);
    }

    @Override
    public String expected() {
      return "safety rule " + Words.names(rules, " or ");
    }

    @Override
    public boolean holds(Response response) {
      return response
          .safety()
          .map(safety ->
              rules.contains(safety.rule()) || safety.also().stream().anyMatch(rules::contains))
          .orElse(rules.contains(NONE));
    }
  }

  /** Safety is at one of these levels. */
  record AtLevel(List<String> levels) implements SafetyCheck {

    public AtLevel {
      levels = List.copyOf(levels);
    }

    @Override
    public String expected() {
      return "safety level " + Words.names(levels, " or ");
    }

    @Override
    public boolean holds(Response response) {
      return levels.contains(response.safety().map(Safety::level).orElse(NONE));
    }
  }
}
