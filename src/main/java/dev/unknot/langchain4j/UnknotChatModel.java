package dev.unknot.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.unknot.answer.Citation;
import dev.unknot.answer.CitedText;
import dev.unknot.answer.Claim;
import dev.unknot.assistant.Unknot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The assistant in the place of a model. The user messages are the conversation, safety included;
 * all others are ignored. The text of the answer holds a marker {@code [n]} after each claim, and
 * the message's attribute {@code citations} lists what the markers stand for. Streaming gives whole
 * claims. Do not combine it with a retriever: it would take the passages for the person's words.
 */
public final class UnknotChatModel implements ChatModel, StreamingChatModel {

  private static final String NAME = "unknot";

  private final Unknot unknot;

  public UnknotChatModel(Unknot unknot) {
    this.unknot = unknot;
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    return response(words(request));
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    try {
      CitedText words = words(request);
      pieces(words).forEach(handler::onPartialResponse);
      handler.onCompleteResponse(response(words));
    } catch (RuntimeException e) {
      handler.onError(e);
    }
  }

  private CitedText words(ChatRequest request) {
    if (!request.toolSpecifications().isEmpty()) {
      throw new UnsupportedFeatureException("tools (expected: none; unknot calls no tools)");
    }
    return Messages.reply(unknot, Messages.said(request.messages())).words();
  }

  private static ChatResponse response(CitedText words) {
    List<Map<String, Object>> citations =
        words.citations().stream().map(UnknotChatModel::citation).toList();
    AiMessage message =
        AiMessage.builder()
            .text(words.text())
            .attributes(citations.isEmpty() ? Map.of() : Map.of("citations", citations))
            .build();
    return ChatResponse.builder()
        .aiMessage(message)
        .modelName(NAME)
        .finishReason(FinishReason.STOP)
        .build();
  }

  private static Map<String, Object> citation(Citation citation) {
    return Map.of(
        "id", citation.id(),
        "document", citation.document(),
        "source", citation.source(),
        "title", citation.title(),
        "section", citation.section(),
        "start", citation.span().start(),
        "end", citation.span().end(),
        "quote", citation.quote());
  }

  /** The text, cut before each claim. */
  private static List<String> pieces(CitedText words) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (Claim claim : words.claims()) {
      if (claim.span().start() > from) {
        pieces.add(words.text().substring(from, claim.span().start()));
        from = claim.span().start();
      }
    }
    pieces.add(words.text().substring(from));
    return pieces;
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return ChatRequestParameters.builder().modelName(NAME).build();
  }

  @Override
  public List<ChatModelListener> listeners() {
    return List.of();
  }

  @Override
  public ModelProvider provider() {
    return ModelProvider.OTHER;
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return Set.of();
  }
}
