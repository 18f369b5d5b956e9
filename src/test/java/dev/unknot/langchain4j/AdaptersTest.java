package dev.unknot.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.InputGuardrailException;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.service.AiServices;
import dev.unknot.assistant.SearchRequest;
import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Each adapter in an application of LangChain4j. */
class AdaptersTest {

  private static final Unknot UNKNOT = Unknot.open(Settings.ofProject());
  private static final String QUESTION = "is soreness after a session normal";
  private static final String STOP = "it hurts right over my spine";

  /** What an application declares. */
  interface Coach {
    String chat(String message);
  }

  /** A model that says what it was told, and counts. */
  private static final class Echo implements ChatModel {

    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public ChatResponse doChat(ChatRequest request) {
      calls.incrementAndGet();
      String told = ((UserMessage) request.messages().getLast()).singleText();
      return ChatResponse.builder().aiMessage(AiMessage.from(told)).build();
    }
  }

  @Test
  void theRetrieverBringsPassagesToAnyModel() {
    Coach coach =
        AiServices.builder(Coach.class)
            .chatModel(new Echo())
            .contentRetriever(new UnknotContentRetriever(UNKNOT, 3))
            .build();
    String passage = UNKNOT.search(SearchRequest.words(QUESTION, 1)).getFirst().text();

    assertThat(coach.chat(QUESTION)).contains(QUESTION).contains(passage);
  }

  @Test
  void aPassageTellsWhereItStands() {
    List<Content> contents = new UnknotContentRetriever(UNKNOT, 3).retrieve(Query.from(QUESTION));

    assertThat(contents)
        .hasSize(3)
        .allSatisfy(content -> {
          var metadata = content.textSegment().metadata();
          String text = UNKNOT.document(metadata.getString("document")).orElseThrow().text();
          assertThat(text.substring(metadata.getInteger("start"), metadata.getInteger("end")))
              .isEqualTo(content.textSegment().text());
          assertThat((double) content.metadata().get(ContentMetadata.SCORE)).isBetween(0.0, 1.0);
        });
  }

  @Test
  void theGuardrailStopsBeforeAnyModel() {
    Echo model = new Echo();
    Coach coach =
        AiServices.builder(Coach.class)
            .chatModel(model)
            .inputGuardrails(new SafetyGuardrail(UNKNOT))
            .build();

    assertThatThrownBy(() -> coach.chat(STOP))
        .isInstanceOf(InputGuardrailException.class)
        .hasMessageContaining(UNKNOT.ask(STOP).words().text());
    assertThat(model.calls).hasValue(0);
    assertThat(coach.chat(QUESTION)).isEqualTo(QUESTION);
  }

  @Test
  void theGuardrailAsksWhatItHasToKnowFirst() {
    Coach coach =
        AiServices.builder(Coach.class)
            .chatModel(new Echo())
            .inputGuardrails(new SafetyGuardrail(UNKNOT))
            .build();

    assertThatThrownBy(() -> coach.chat("I pulled my calf, can I roll it"))
        .isInstanceOf(InputGuardrailException.class);
  }

  @Test
  void whatPassagesSayIsNoReportOfThePersons() {
    Coach coach =
        AiServices.builder(Coach.class)
            .chatModel(new Echo())
            .contentRetriever(new UnknotContentRetriever(UNKNOT, 50))
            .inputGuardrails(new SafetyGuardrail(UNKNOT))
            .build();

    assertThat(coach.chat("cracking sound of the back")).contains("spine");
  }

  @Test
  void theAssistantTakesTheModelsPlace() {
    Coach coach = AiServices.create(Coach.class, (ChatModel) new UnknotChatModel(UNKNOT));

    assertThat(coach.chat(QUESTION)).isEqualTo(UNKNOT.ask(QUESTION).words().text());
  }

  @Test
  void theAssistantWorksWithAMemory() {
    Coach coach =
        AiServices.builder(Coach.class)
            .chatModel(new UnknotChatModel(UNKNOT))
            .chatMemory(MessageWindowChatMemory.withMaxMessages(20))
            .build();
    coach.chat("hello");

    assertThat(coach.chat(QUESTION)).isEqualTo(UNKNOT.ask(QUESTION).words().text());
  }

  @Test
  void anAnswerNamesItsCitations() {
    ChatResponse response = new UnknotChatModel(UNKNOT).chat(List.of(UserMessage.from(QUESTION)));

    assertThat(response.modelName()).isEqualTo("unknot");
    assertThat((List<?>) response.aiMessage().attributes().get("citations"))
        .hasSameSizeAs(UNKNOT.ask(QUESTION).words().citations());
  }

  @Test
  void whatOthersSaidIsNoReport() {
    List<ChatMessage> messages =
        List.of(SystemMessage.from(STOP), AiMessage.from(STOP), UserMessage.from(QUESTION));

    assertThat(new UnknotChatModel(UNKNOT).chat(messages).aiMessage().text())
        .isEqualTo(UNKNOT.ask(QUESTION).words().text());
    assertThatThrownBy(() -> new UnknotChatModel(UNKNOT).chat(messages.subList(0, 2)))
        .hasMessageContaining("expected: at least one");
  }

  @Test
  void streamsWholeClaims() {
    List<String> pieces = new ArrayList<>();
    AtomicReference<ChatResponse> whole = new AtomicReference<>();

    new UnknotChatModel(UNKNOT)
        .chat(
            List.of(UserMessage.from(QUESTION)),
            new StreamingChatResponseHandler() {
              @Override
              public void onPartialResponse(String piece) {
                pieces.add(piece);
              }

              @Override
              public void onCompleteResponse(ChatResponse response) {
                whole.set(response);
              }

              @Override
              public void onError(Throwable error) {
                throw new AssertionError(error);
              }
            });

    assertThat(String.join("", pieces)).isEqualTo(whole.get().aiMessage().text());
    assertThat(pieces).allMatch(piece -> piece.strip().matches("(?s).*[.\\]]"));
  }
}
