package dev.unknot.eval.check;

/** A value that a type of assertion cannot use; the message says what it could. */
public final class UnfitValueException extends RuntimeException {

  UnfitValueException(String expected) {
    super(expected);
  }
}
