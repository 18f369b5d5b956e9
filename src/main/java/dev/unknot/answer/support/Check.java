package dev.unknot.answer.support;

/** One way in which a sentence can differ from its basis. */
interface Check {

  void apply(Alignment alignment, Findings findings);
}
