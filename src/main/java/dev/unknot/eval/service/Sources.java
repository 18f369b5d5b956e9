package dev.unknot.eval.service;

import java.util.Optional;

/**
 * The documents that answers cite, read without the help of what is judged: a folder is read from
 * disk again, so that a fault in reading it is not forgiven by itself.
 */
public interface Sources {

  /** Nothing is known of any document. */
  Sources UNKNOWN =
      new Sources() {
        @Override
        public boolean areKnown() {
          return false;
        }

        @Override
        public Optional<String> text(String document) {
          return Optional.empty();
        }

        @Override
        public Optional<String> hash() {
          return Optional.empty();
        }
      };

  /** Whether texts can be had at all. */
  boolean areKnown();

  /** The whole text of a document; empty if there is none of that id. */
  Optional<String> text(String document);

  /** A hash of all documents, in hexadecimal. */
  Optional<String> hash();
}
