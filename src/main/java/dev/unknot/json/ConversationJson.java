package dev.unknot.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.unknot.conversation.Conversation;
import dev.unknot.routine.Session;
import dev.unknot.routine.Timer;

/**
 * The state of a conversation as JSON, and back: what is remembered, without the transcript. The
 * records are written as they are, under a version. Another version and an unknown field are
 * refused: what is not understood could be a safety fact.
 */
public final class ConversationJson {

  /** Raised when a state that was written before could no longer be read. */
  private static final int VERSION = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addMixIn(Session.class, Named.class)
          .addMixIn(Timer.class, Named.class)
          .registerSubtypes(Session.class.getPermittedSubclasses())
          .registerSubtypes(Timer.class.getPermittedSubclasses())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Sealed values are written under the name of their type. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Named {}

  private ConversationJson() {}

  public static String write(Conversation conversation) {
    ObjectNode state = JSON.createObjectNode().put("version", VERSION);
    return state.set("conversation", JSON.valueToTree(conversation)).toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is anything else, naming what was wrong
   */
  public static Conversation read(String json) {
    try {
      JsonNode state = JSON.readTree(json);
      if (state.path("version").asInt() != VERSION) {
        throw new IllegalArgumentException(
            "conversation: version %s (expected: %d)".formatted(state.path("version"), VERSION));
      }
      if (!state.path("conversation").isObject()) {
        throw new IllegalArgumentException("conversation: missing (expected: an object)");
      }
      return JSON.treeToValue(state.path("conversation"), Conversation.class);
    } catch (JsonMappingException e) {
      throw refused(e.getPathReference() + ": " + e.getOriginalMessage(), e);
    } catch (JsonProcessingException e) {
      throw refused(e.getOriginalMessage(), e);
    }
  }

  private static IllegalArgumentException refused(String problem, Exception cause) {
    return new IllegalArgumentException(
        "conversation: %s (expected: a state as it was written)".formatted(problem), cause);
  }
}
