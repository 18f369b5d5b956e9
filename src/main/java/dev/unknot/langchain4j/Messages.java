package dev.unknot.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.unknot.assistant.Unknot;
import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.Exchange;
import dev.unknot.conversation.Reply;
import java.util.List;
import java.util.stream.Collectors;

/** A conversation as it is handed to a model. */
final class Messages {

  private Messages() {}

  /** What people said, oldest first; what systems, models and tools said is no report of theirs. */
  static List<String> said(List<ChatMessage> messages) {
    return messages.stream()
        .filter(UserMessage.class::isInstance)
        .map(message -> text((UserMessage) message))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static String text(UserMessage message) {
    return message.contents().stream()
        .filter(TextContent.class::isInstance)
        .map((Content content) -> ((TextContent) content).text())
        .collect(Collectors.joining("\n"));
  }

  /**
   * The reply to the last of them, the earlier ones remembered.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Reply reply(Unknot unknot, List<String> said) {
    if (said.isEmpty()) {
      throw new IllegalArgumentException("messages: no text of a user (expected: at least one)");
    }
    Conversation conversation = unknot.start();
    Exchange exchange = unknot.reply(conversation, said.getFirst());
    for (String message : said.subList(1, said.size())) {
      exchange = unknot.reply(exchange.conversation(), message);
    }
    return exchange.reply();
  }
}
