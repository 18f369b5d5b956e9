package dev.unknot.retrieval;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands Lucene keys that are made already, one token each. */
final class KeyStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> keys;
  private Iterator<String> rest;

  KeyStream(List<String> keys) {
    this.keys = List.copyOf(keys);
    this.rest = this.keys.iterator();
  }

  @Override
  public void reset() {
    rest = keys.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!rest.hasNext()) {
      return false;
    }
    term.append(rest.next());
    return true;
  }
}
