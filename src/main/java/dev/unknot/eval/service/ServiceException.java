package dev.unknot.eval.service;

/** No reply: the service is away, broken, or cannot do what a case asks for. */
public final class ServiceException extends RuntimeException {

  /** Whether the service cannot do it by its nature, so that the case says nothing about it. */
  private final boolean impossible;

  private ServiceException(String message, boolean impossible) {
    super(message);
    this.impossible = impossible;
  }

  public static ServiceException failed(String message) {
    return new ServiceException(message, false);
  }

  public static ServiceException impossible(String message) {
    return new ServiceException(message, true);
  }

  public boolean isImpossible() {
    return impossible;
  }
}
