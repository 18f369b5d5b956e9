package dev.unknot.cli;

import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.assistant.settings.ModelOptions;
import dev.unknot.conversation.Reply;
import dev.unknot.json.ReplyJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code ask}: one question, one answer. */
final class AskCommand {

  private static final String USAGE =
      """
      Usage: unknot ask [--json] [--no-color] [--corpus DIR] [--index DIR] QUESTION...
      Answers one question from the documents. A lone - reads the question from standard input.
        --json        print the reply as JSON
        --no-color    no colours (NO_COLOR does the same)
        --corpus DIR  answer from the .md and .txt files of this folder
        --index DIR   use the index that was made of them
        --model-url URL --model NAME
                      have answers worded by a language model (serve --help lists its settings)
      Exit status: 0 answered, 3 the documents do not say, 4 a safety stop, 5 a question back,
                   2 usage or broken corpus, 1 a fault\
      """;

  private static final int MOST_BYTES = 4 * (Unknot.LONGEST_MESSAGE + 1);

  private final InputStream in;
  private final PrintStream out;
  private final Map<String, String> environment;
  private final boolean terminal;

  AskCommand(InputStream in, PrintStream out, Map<String, String> environment, boolean terminal) {
    this.in = in;
    this.out = out;
    this.environment = environment;
    this.terminal = terminal;
  }

  int run(List<String> arguments) {
    ModelOptions model = ModelOptions.take(arguments, environment);
    AskOptions options = AskOptions.parse(model.rest());
    if (options.help()) {
      out.println(USAGE);
      return ExitStatus.OK;
    }
    String question = options.question().equals("-") ? standardInput() : options.question();
    if (question.isBlank()) {
      throw new UsageException(
          "no question (expected: ask \"QUESTION\", or ask - to read it from standard input)");
    }
    Settings settings =
        Settings.ofProject().with(options.corpus(), options.index()).withModel(model.endpoint());
    Reply reply = Unknot.open(settings).ask(question.strip());
    if (options.json()) {
      out.println(ReplyJson.write("ask", 1, reply));
    } else {
      Terminal page = Terminal.of(environment, terminal && options.color());
      out.print(new ReplyPrinter(page).print(reply));
    }
    return status(reply);
  }

  static int status(Reply reply) {
    return switch (reply) {
      case Reply.Answered ignored -> ExitStatus.OK;
      case Reply.Cautioned ignored -> ExitStatus.OK;
      case Reply.Smalltalk ignored -> ExitStatus.OK;
      case Reply.Abstained ignored -> ExitStatus.ABSTAINED;
      case Reply.Stopped ignored -> ExitStatus.STOPPED;
      case Reply.Clarifying ignored -> ExitStatus.CLARIFYING;
      case Reply.Guided ignored -> ExitStatus.OK;
      case Reply.InRoutine in -> status(in.reply());
    };
  }

  private String standardInput() {
    try {
      // One unit more than is allowed, so that the limit is seen to be passed without reading a
      // stream without end.
      byte[] bytes = in.readNBytes(MOST_BYTES);
      return bytes.length == MOST_BYTES
          ? new String(bytes, StandardCharsets.UTF_8)
          : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new UsageException("standard input: not UTF-8 (expected: text in UTF-8)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
