package dev.unknot.mcp;

import dev.unknot.assistant.Check;
import dev.unknot.assistant.Conversations;
import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.corpus.CorpusException;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpSyncServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code mcp}: serves until its input ends. Nothing but the protocol goes to {@code out}.
 * Conversations are kept while it runs.
 */
@Command(
    name = "unknot mcp",
    description = "Serves tools and documents by the Model Context Protocol over stdin and stdout.")
public final class McpCommand {

  private static final int OK = 0;
  private static final int USAGE = 2;

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "Answers from the documents of this folder.")
  private Path corpus = Settings.ofProject().corpus();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  private boolean help;

  public McpCommand(InputStream in, OutputStream out, PrintStream err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Gives the exit status. */
  public int run(List<String> arguments) {
    CommandLine commandLine = new CommandLine(this);
    try {
      commandLine.parseArgs(arguments.toArray(String[]::new));
      if (help) {
        commandLine.usage(err);
        return OK;
      }
      serve(Settings.ofProject().withCorpus(corpus));
      return OK;
    } catch (ParameterException e) {
      err.println("unknot: " + e.getMessage() + " (try mcp --help)");
      return USAGE;
    } catch (CorpusException e) {
      err.println("unknot: the corpus cannot be used:");
      e.problems().forEach(problem -> err.println("  " + problem));
      return USAGE;
    }
  }

  private void serve(Settings settings) {
    Unknot unknot = Unknot.open(settings);
    try (Conversations conversations =
        Conversations.open(unknot, "memory", false, settings.clock())) {
      Tools tools = new Tools(unknot, conversations, Check.load(settings), settings.clock());
      MessageInput input = new MessageInput(in, McpJsonDefaults.getMapper(), err);
      McpSyncServer server = new Protocol(unknot, tools).serve(input, out, version());
      input.awaitEnd();
      server.closeGracefully();
    }
  }

  private static String version() {
    String version = McpCommand.class.getPackage().getImplementationVersion();
    return version == null ? "unversioned" : version;
  }
}
