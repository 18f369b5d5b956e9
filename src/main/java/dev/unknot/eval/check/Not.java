package dev.unknot.eval.check;

/** The opposite of a check. */
record Not(Check check) implements Check {

  @Override
  public String expected() {
    return "not " + check.expected();
  }

  @Override
  public Outcome check(Observation observation) {
    return switch (check.check(observation)) {
      case Outcome.Held held -> new Outcome.Broken(held.got());
      case Outcome.Broken broken -> new Outcome.Held(broken.got());
      case Outcome.Unknown unknown -> unknown;
    };
  }
}
