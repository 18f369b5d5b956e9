package dev.unknot.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.answer.Citation;
import dev.unknot.answer.Claim;
import dev.unknot.conversation.Reply;
import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.Document;
import java.util.List;
import java.util.stream.IntStream;

/** What every reply owes its reader, checked from outside. */
final class Grounded {

  private Grounded() {}

  static void assertGrounded(Reply reply, Corpus corpus) {
    String text = reply.words().text();
    List<Claim> claims = reply.words().claims();
    List<Citation> citations = reply.words().citations();
    assertThat(text).isNotBlank();
    assertThat(citations)
        .extracting(Citation::id)
        .isEqualTo(IntStream.rangeClosed(1, citations.size()).boxed().toList());
    citations.forEach(citation -> assertQuoted(citation, corpus));
    assertThat(claims.stream().flatMap(claim -> claim.citations().stream()).distinct())
        .isEqualTo(citations.stream().map(Citation::id).toList());
    assertThat(withoutClaims(text, claims)).doesNotContainPattern("[0-9]");
    switch (reply.plain()) {
      case Reply.Answered ignored -> assertThat(claims).isNotEmpty();
      case Reply.Cautioned ignored -> assertThat(claims).isNotEmpty();
      case Reply.Stopped stopped -> assertThat(stopped.safety()).isPresent();
      case Reply.Clarifying ignored -> assertThat(claims).isEmpty();
      case Reply.Abstained ignored -> assertThat(claims).isEmpty();
      case Reply.Smalltalk ignored -> assertThat(claims).isEmpty();
      case Reply.Guided guided -> assertThat(guided.routine()).isPresent();
      case Reply.InRoutine in -> throw new AssertionError("a plain reply: " + in);
    }
  }

  private static void assertQuoted(Citation citation, Corpus corpus) {
    Document document = corpus.document(citation.document()).orElseThrow();
    assertThat(citation.span().of(document.text())).isEqualTo(citation.quote()).isNotBlank();
    assertThat(citation.title()).isEqualTo(document.title());
    assertThat(citation.source()).isEqualTo(document.source());
  }

  /** The text outside claims and their markers; each claim must have its markers right after it. */
  private static String withoutClaims(String text, List<Claim> claims) {
    StringBuilder outside = new StringBuilder();
    int at = 0;
    for (Claim claim : claims) {
      assertThat(claim.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(claim.span().of(text)).isEqualTo(claim.span().of(text).strip()).isNotEmpty();
      assertThat(claim.citations()).isNotEmpty().doesNotHaveDuplicates();
      outside.append(text, at, claim.span().start());
      at = claim.span().end();
      for (int id : claim.citations()) {
        String marker = " [" + id + "]";
        assertThat(text.startsWith(marker, at)).as("%s after %s", marker, claim).isTrue();
        at += marker.length();
      }
    }
    return outside.append(text.substring(at)).toString();
  }
}
