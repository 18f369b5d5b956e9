package dev.unknot.answer.support;

/** What tells with how much force a clause is said, or of how much it holds. */
enum Force {
  BOUND,
  CERTAIN,
  SHOULD,
  MAY,
  CAN,
  /** Of what comes for certain: will. */
  WILL,
  LIKELY,
  /** Of each one: any, every. */
  EACH,
  UNIVERSAL,
  /** Of nothing else: only. */
  EXCLUSIVE,
  HEDGED,
  /** Of some alone, or of nothing else. */
  RESTRICTED,
  /** All the same: even if. */
  CONCESSIVE,
  CONDITION,
  OCCASION
}
