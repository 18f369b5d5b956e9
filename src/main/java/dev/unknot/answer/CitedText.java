package dev.unknot.answer;

import java.util.List;
import java.util.Objects;

/** A text whose claims have passed the grounding check. Only {@link Grounding} makes one. */
public final class CitedText {

  private final String text;
  private final List<Claim> claims;
  private final List<Citation> citations;

  CitedText(String text, List<Claim> claims, List<Citation> citations) {
    this.text = text;
    this.claims = List.copyOf(claims);
    this.citations = List.copyOf(citations);
  }

  public String text() {
    return text;
  }

  public List<Claim> claims() {
    return claims;
  }

  public List<Citation> citations() {
    return citations;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CitedText that
        && text.equals(that.text)
        && claims.equals(that.claims)
        && citations.equals(that.citations);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, claims, citations);
  }

  @Override
  public String toString() {
    return text;
  }
}
