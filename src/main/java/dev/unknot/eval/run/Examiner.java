package dev.unknot.eval.run;

import dev.unknot.eval.cases.Assertion;
import dev.unknot.eval.cases.Case;
import dev.unknot.eval.cases.Case.Said;
import dev.unknot.eval.check.Observation;
import dev.unknot.eval.check.Outcome;
import dev.unknot.eval.run.Attempt.Turned;
import dev.unknot.eval.service.Service;
import dev.unknot.eval.service.Service.CaseKey;
import dev.unknot.eval.service.Service.Heard;
import dev.unknot.eval.service.Service.Session;
import dev.unknot.eval.service.ServiceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one case through a service and checks the replies. */
final class Examiner {

  private final Service service;

  Examiner(Service service) {
    this.service = service;
  }

  /**
   * Asks the case once.
   *
   * @param number of the attempt, from 1
   */
  Attempt attempt(Case asked, int number) {
    List<Turned> turns = new ArrayList<>();
    List<Checked> checks = new ArrayList<>();
    try {
      Session session = service.open(new CaseKey(asked.id(), number));
      for (Said said : asked.turns()) {
        Heard heard = session.say(said.message(), said.after());
        turns.add(new Turned(said.message(), heard.response(), heard.milliseconds()));
        check(asked, turns.size(), heard, checks);
      }
    } catch (ServiceException e) {
      Status status = e.isImpossible() ? Status.SKIPPED : Status.ERROR;
      return new Attempt(turns, checks, status, Optional.ofNullable(e.getMessage()));
    }
    return new Attempt(turns, checks, status(checks), Optional.empty());
  }

  private void check(Case asked, int turn, Heard heard, List<Checked> checks) {
    var observation = new Observation(heard.response(), heard.milliseconds(), service.sources());
    for (Assertion assertion : asked.assertions()) {
      if (assertion.looksAt(turn)) {
        checks.add(new Checked(assertion, turn, assertion.check().check(observation)));
      }
    }
  }

  /** A case of which nothing that it asks for could be told says nothing. */
  private static Status status(List<Checked> checks) {
    if (checks.stream().anyMatch(Checked::isBroken)) {
      return Status.FAILED;
    }
    boolean told =
        checks.stream()
            .filter(checked -> !checked.assertion().implied())
            .anyMatch(checked -> !(checked.outcome() instanceof Outcome.Unknown));
    return told ? Status.PASSED : Status.SKIPPED;
  }
}
