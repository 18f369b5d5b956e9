package dev.unknot.retrieval;

/**
 * What was done to an index.
 *
 * @param documents how many it holds now
 * @param passages how many of these
 * @param written documents that were new or had changed
 * @param removed documents that are there no more
 */
public record Indexed(int documents, int passages, int written, int removed) {

  /** Documents that were left as they were. */
  public int kept() {
    return documents - written;
  }
}
