package dev.unknot.server;

import dev.unknot.assistant.Conversations;
import dev.unknot.assistant.Settings;
import dev.unknot.assistant.Unknot;
import dev.unknot.assistant.settings.Configuration;
import dev.unknot.assistant.settings.ConfigurationException;
import dev.unknot.assistant.settings.ConfigurationReader;
import dev.unknot.assistant.settings.ModelSettings;
import dev.unknot.conversation.StoreException;
import dev.unknot.corpus.CorpusException;
import dev.unknot.model.Endpoint;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** {@code serve}: the assistant over HTTP, until the process is told to end. */
public final class ServeCommand {

  private static final int OK = 0;
  private static final int FAULT = 1;
  private static final int USAGE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;

  public ServeCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = environment;
  }

  /** Serves; gives the exit status once that is over. */
  public int run(List<String> arguments) {
    try {
      return serve(new ArrayList<>(arguments));
    } catch (ConfigurationException e) {
      err.println("unknot: the settings cannot be used:");
      e.problems().forEach(problem -> err.println("  " + problem));
      return USAGE;
    } catch (CorpusException e) {
      err.println("unknot: the corpus cannot be used:");
      e.problems().forEach(problem -> err.println("  " + problem));
      return USAGE;
    } catch (IllegalArgumentException e) {
      err.println("unknot: " + e.getMessage());
      return USAGE;
    } catch (StoreException e) {
      err.println("unknot: conversations cannot be kept: " + e.getMessage());
      return FAULT;
    } catch (CompletionException e) {
      err.println("unknot: cannot serve: " + e.getCause());
      return FAULT;
    }
  }

  private int serve(List<String> arguments) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(ServeHelp.text());
      out.flush();
      return OK;
    }
    boolean print = arguments.remove("--print-config");
    boolean check = arguments.remove("--self-check");
    Configuration configuration =
        new ConfigurationReader(ServeSettings.ALL, environment, Path.of("")).read(arguments);
    if (print) {
      out.print(configuration.print());
      out.flush();
      return OK;
    }
    UnknotServer server = open(configuration);
    int port = server.start();
    out.println("Unknot listens on http://" + authority(configuration, port));
    out.flush();
    if (check) {
      return SelfCheck.run(port, configuration.get(ServeSettings.HOST)) ? OK : FAULT;
    }
    server.await();
    return OK;
  }

  private UnknotServer open(Configuration configuration) {
    Settings project = Settings.ofProject();
    Optional<Endpoint> model = ModelSettings.endpoint(configuration, environment);
    requireInTime(configuration, model);
    Settings settings =
        project.with(configuration.get(ServeSettings.CORPUS), Optional.empty()).withModel(model);
    Unknot unknot = Unknot.open(settings);
    Conversations conversations =
        Conversations.open(
            unknot,
            configuration.get(ServeSettings.DATA).orElseGet(this::stateFolder),
            configuration.get(ServeSettings.DURABILITY).equals("power"),
            settings.clock());
    return new UnknotServer(configuration, unknot, conversations);
  }

  /** A reply comes in its time, whatever becomes of a wording. */
  private static void requireInTime(Configuration configuration, Optional<Endpoint> model) {
    Duration longest = configuration.get(ServeSettings.REQUEST_TIMEOUT);
    if (model.isPresent() && model.get().timeout().compareTo(longest) >= 0) {
      throw new ConfigurationException(
          List.of(
              "model-timeout: %d ms (expected: less than the %d ms of request-timeout)"
                  .formatted(model.get().timeout().toMillis(), longest.toMillis())));
    }
  }

  /**
   * Where programs of this user keep their state, as the XDG Base Directory Specification has it.
   */
  private String stateFolder() {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path folder =
        state.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return folder.resolve("unknot").toString();
  }

  private static String authority(Configuration configuration, int port) {
    String host = configuration.get(ServeSettings.HOST);
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
