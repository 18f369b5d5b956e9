package dev.unknot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.InputGuardrailException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java that the README shows compiles, and does what it says. */
class ReadmeTest {

  @TempDir Path folder;

  @Test
  void theExamplesRun() throws Exception {
    List<String> examples =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(block -> block.group(1))
            .toList();
    assertThat(examples).hasSize(2);
    Path source = Files.writeString(folder.resolve("Example.java"), application(examples));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
    assertThat(compiled).isZero();

    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Function<?, ?> made =
          (Function<?, ?>)
              loader.loadClass("Example").getMethod("of", ChatModel.class).invoke(null, new Echo());
      @SuppressWarnings("unchecked")
      Function<String, String> coach = (Function<String, String>) made;

      assertThat(coach.apply("is soreness after a session normal")).contains("sore");
      assertThatThrownBy(() -> coach.apply("it hurts right over my spine"))
          .isInstanceOf(InputGuardrailException.class);
    }
  }

  /** The first example takes two turns, the second builds an application around them. */
  private static String application(List<String> examples) {
    return """
    import dev.langchain4j.model.chat.ChatModel;
    import dev.langchain4j.service.AiServices;
    import dev.unknot.assistant.Settings;
    import dev.unknot.assistant.Unknot;
    import dev.unknot.conversation.Exchange;
    import dev.unknot.langchain4j.*;
    import java.nio.file.Path;
    import java.util.function.Function;

    public class Example {
      public interface Coach {
        String chat(String message);
      }

      public static Function<String, String> of(ChatModel model) {
        %s
        if (second.conversation().turns() != 2) {
          throw new IllegalStateException();
        }
        Coach coach = %s
        return coach::chat;
      }
    }
    """
        .formatted(examples.toArray());
  }

  /** A model that says what it was told. */
  private static final class Echo implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      String told = ((UserMessage) request.messages().getLast()).singleText();
      return ChatResponse.builder().aiMessage(AiMessage.from(told)).build();
    }
  }
}
