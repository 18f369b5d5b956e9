package dev.unknot.eval.check;

/** Something that is expected of a reply. */
public sealed interface Check
    permits TextCheck,
        ReplyCheck,
        SafetyCheck,
        CitationCheck,
        ExactCitations,
        FigureCheck,
        Latency,
        Not {

  /** What is expected, in words that follow "expected". */
  String expected();

  Outcome check(Observation observation);
}
