package dev.unknot.answer;

import java.util.List;
import java.util.Objects;

/** A text whose claims have passed the grounding check. Only {@link Grounding} makes one. */
public final class CitedText {

  private final String text;
  private final List<Claim> claims;
  private final List<Citation> citations;
  private final Phrasing phrasing;

  /** Whose words the claims are. */
  public enum Phrasing {
    /** The documents', to the letter. */
    EXTRACTIVE("extractive"),
    /** A model's, at least in part. */
    MODEL("model");

    private final String id;

    Phrasing(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }

  CitedText(String text, List<Claim> claims, List<Citation> citations, Phrasing phrasing) {
    this.text = text;
    this.claims = List.copyOf(claims);
    this.citations = List.copyOf(citations);
    this.phrasing = phrasing;
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

  public Phrasing phrasing() {
    return phrasing;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CitedText that
        && text.equals(that.text)
        && claims.equals(that.claims)
        && citations.equals(that.citations)
        && phrasing == that.phrasing;
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, claims, citations, phrasing);
  }

  @Override
  public String toString() {
    return text;
  }
}
