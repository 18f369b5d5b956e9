package dev.unknot.conversation;

/** Conversations cannot be kept or read now: a full disk, a lock, a database that is away. */
public final class StoreException extends RuntimeException {

  public StoreException(String message) {
    super(message);
  }

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
