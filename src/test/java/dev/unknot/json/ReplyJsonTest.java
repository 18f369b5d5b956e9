package dev.unknot.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.corpus.Corpus;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The JSON of a reply, as outsiders read it. */
class ReplyJsonTest {

  private static final Unknot UNKNOT =
      Unknot.open(
          new Settings(
              Path.of("corpus"),
              Path.of("prompts"),
              Clock.fixed(Instant.parse("2026-03-04T15:00:00Z"), ZoneOffset.UTC)));
  private static final Corpus CORPUS = UNKNOT.corpus();

  static final List<String> MESSAGES =
      List.of(
          "is soreness after tennis ball normal",
          "i have had a knot in my upper back for three weeks, how do i roll it",
          "it hurts right on my spine",
          "i fell yesterday and the pain over my spine is unbearable",
          "i pulled my calf",
          "?!",
          "what is the capital of france",
          "hello");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          is soreness after tennis ball normal | answer
          i have had a knot in my upper back for three weeks, how do i roll it | caution
          it hurts right on my spine           | stop
          i pulled my calf                     | clarify
          what is the capital of france        | abstain
          hello                                | smalltalk
          """)
  void namesTheKind(String message, String kind) {
    assertThat(json(message).path("kind").asText()).isEqualTo(kind);
  }

  @ParameterizedTest
  @FieldSource("MESSAGES")
  void hasOnlyTheFieldsOfTheContract(String message) {
    JsonNode json = json(message);

    assertThat(fields(json))
        .contains("conversation", "turn", "kind", "text")
        .isSubsetOf(
            "conversation",
            "turn",
            "kind",
            "text",
            "claims",
            "citations",
            "safety",
            "routine",
            "differences",
            "reason",
            "phrasing",
            "suggestions");
    assertThat(json.path("conversation").asText()).isEqualTo("c-1");
    assertThat(json.path("turn").asInt()).isEqualTo(7);
    json.path("citations")
        .forEach(citation ->
            assertThat(fields(citation))
                .containsExactly(
                    "id",
                    "document",
                    "source",
                    "title",
                    "section",
                    "start",
                    "end",
                    "quote",
                    "url"));
    json.path("claims")
        .forEach(claim -> assertThat(fields(claim)).containsExactly("start", "end", "citations"));
    if (json.has("safety")) {
      assertThat(fields(json.path("safety")))
          .contains("level", "rule", "evidence", "clears")
          .isSubsetOf("level", "rule", "also", "evidence", "clears", "reference");
    }
  }

  @ParameterizedTest
  @FieldSource("MESSAGES")
  void leavesOutWhatSaysNothing(String message) {
    assertNothingEmpty(json(message));
  }

  @ParameterizedTest
  @FieldSource("MESSAGES")
  void pointsIntoItsTextAndTheDocuments(String message) {
    JsonNode json = json(message);
    String text = json.path("text").asText();

    for (JsonNode claim : json.path("claims")) {
      assertThat(claim.path("end").asInt())
          .isGreaterThan(claim.path("start").asInt())
          .isLessThan(text.length());
      assertThat(text.substring(claim.path("end").asInt()))
          .startsWith(" [" + claim.path("citations").path(0).asInt() + "]");
    }
    for (JsonNode citation : json.path("citations")) {
      int start = citation.path("start").asInt();
      int end = citation.path("end").asInt();
      String id = citation.path("document").asText();

      assertThat(CORPUS.document(id).orElseThrow().text().substring(start, end))
          .isEqualTo(citation.path("quote").asText());
      assertThat(citation.path("url").asText())
          .isEqualTo("/sources/" + id + "#c=" + start + "-" + end);
    }
    for (JsonNode evidence : json.path("safety").path("evidence")) {
      assertThat(fields(evidence)).containsExactly("turn", "start", "end", "text");
      assertThat(message.substring(evidence.path("start").asInt(), evidence.path("end").asInt()))
          .isEqualTo(evidence.path("text").asText());
      assertThat(evidence.path("turn").asInt()).isPositive();
    }
  }

  @Test
  void carriesTheVerdictOfAStop() {
    JsonNode safety =
        json("i fell yesterday and the pain over my spine is unbearable").path("safety");

    assertThat(safety.path("level").asText()).isEqualTo("stop");
    assertThat(safety.path("rule").asText()).isEqualTo("spine-pain");
    assertThat(safety.path("also"))
        .extracting(JsonNode::asText)
        .containsExactly("too-much-pain", "fresh-injury");
  }

  @Test
  void carriesPhrasingWithAnswersAndReasonWithAbstentions() {
    assertThat(json("is soreness after tennis ball normal").path("phrasing").asText())
        .isEqualTo("extractive");
    assertThat(json("what is the capital of france").path("reason").asText())
        .isEqualTo("out-of-scope");
    assertThat(json("hello").has("phrasing")).isFalse();
    assertThat(json("is soreness after tennis ball normal").has("reason")).isFalse();
  }

  private static void assertNothingEmpty(JsonNode node) {
    assertThat(node.isNull()).isFalse();
    assertThat(node.isContainerNode() && node.isEmpty()).as(node.toString()).isFalse();
    node.forEach(ReplyJsonTest::assertNothingEmpty);
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    assertThat(Set.copyOf(names)).hasSameSizeAs(names);
    return names;
  }

  private static JsonNode json(String message) {
    try {
      return new ObjectMapper().readTree(ReplyJson.write("c-1", 7, UNKNOT.ask(message)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(message, e);
    }
  }
}
