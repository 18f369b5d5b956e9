package dev.unknot.langchain4j;

import dev.langchain4j.guardrail.GuardrailRequestParams;
import dev.langchain4j.guardrail.InputGuardrail;
import dev.langchain4j.guardrail.InputGuardrailRequest;
import dev.langchain4j.guardrail.InputGuardrailResult;
import dev.langchain4j.rag.content.Content;
import dev.unknot.assistant.Unknot;
import dev.unknot.conversation.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks a message when a safety rule stops the person, or has to ask something first; what to tell
 * them is the failure's message. What they said earlier counts, if the application keeps a chat
 * memory.
 */
public final class SafetyGuardrail implements InputGuardrail {

  private final Unknot unknot;

  public SafetyGuardrail(Unknot unknot) {
    this.unknot = unknot;
  }

  @Override
  public InputGuardrailResult validate(InputGuardrailRequest request) {
    GuardrailRequestParams context = request.requestParams();
    List<String> said = new ArrayList<>();
    if (context.chatMemory() != null) {
      said.addAll(Messages.said(context.chatMemory().messages()));
    }
    Messages.said(List.of(request.userMessage())).forEach(text -> said.add(own(text, context)));
    Reply reply = Messages.reply(unknot, said);
    boolean asks = reply instanceof Reply.Clarifying && reply.safety().isPresent();
    return asks || reply instanceof Reply.Stopped ? fatal(reply.words().text()) : success();
  }

  /** Retrieved passages stand in the message by now; what they say the person did not. */
  private static String own(String text, GuardrailRequestParams context) {
    if (context.augmentationResult() == null) {
      return text;
    }
    String own = text;
    for (Content content : context.augmentationResult().contents()) {
      own = own.replace(content.textSegment().text(), " ");
    }
    return own;
  }
}
