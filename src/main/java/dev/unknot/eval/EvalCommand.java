package dev.unknot.eval;

import dev.unknot.assistant.settings.ModelOptions;
import dev.unknot.corpus.CorpusException;
import dev.unknot.eval.cases.Case;
import dev.unknot.eval.cases.CaseReader;
import dev.unknot.eval.data.UnreadableException;
import dev.unknot.eval.report.PromptfooExport;
import dev.unknot.eval.report.Report;
import dev.unknot.eval.report.TextReport;
import dev.unknot.eval.service.ServiceException;
import dev.unknot.model.Endpoint;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code eval}: asks the cases, writes the reports, says whether the gates hold. */
public final class EvalCommand {

  /** All gates hold. */
  static final int GOOD = 0;

  /** A gate does not hold. */
  static final int BAD = 1;

  /** There is nothing to judge: usage, unreadable cases, no service, a fault. */
  static final int UNUSABLE = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final boolean terminal;

  /**
   * A command that writes to two streams.
   *
   * @param terminal whether {@code out} is a terminal
   */
  public EvalCommand(
      PrintStream out, PrintStream err, Map<String, String> environment, boolean terminal) {
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.terminal = terminal;
  }

  /** Runs the command; gives the exit status. */
  public int run(List<String> arguments) {
    EvalOptions options = new EvalOptions();
    CommandLine commandLine = new CommandLine(options);
    try {
      ModelOptions model = model(arguments);
      commandLine.parseArgs(model.rest().toArray(String[]::new));
      if (options.help) {
        commandLine.usage(out);
        return GOOD;
      }
      return run(options, model.endpoint());
    } catch (ParameterException e) {
      err.println("unknot: " + e.getMessage() + " (try eval --help)");
    } catch (UnreadableException e) {
      err.println("unknot: eval cannot start:");
      e.problems().forEach(problem -> err.println("  " + problem));
    } catch (CorpusException e) {
      err.println("unknot: the corpus cannot be used:");
      e.problems().forEach(problem -> err.println("  " + problem));
    } catch (IllegalArgumentException | ServiceException | IOException e) {
      err.println("unknot: " + e.getMessage());
    } catch (RuntimeException e) {
      err.println("unknot: a fault of ours, sorry: " + e);
    } finally {
      out.flush();
      err.flush();
    }
    return UNUSABLE;
  }

  /** Where a service is asked, the model is the service's. */
  private ModelOptions model(List<String> arguments) {
    return arguments.contains("--url")
        ? new ModelOptions(Optional.empty(), arguments)
        : ModelOptions.take(arguments, environment);
  }

  private int run(EvalOptions options, Optional<Endpoint> model) throws IOException {
    List<Path> paths = options.paths.isEmpty() ? List.of(Home.cases()) : options.paths;
    List<Case> cases = Filter.of(options).of(CaseReader.read(paths));
    if (options.promptfoo.isPresent()) {
      Path file = options.promptfoo.get();
      int exported = PromptfooExport.write(cases, file, Home.program(), options.url);
      out.println("%d of %d cases written to %s".formatted(exported, cases.size(), file));
      return GOOD;
    }
    ReportFiles files = new ReportFiles(options, out, err);
    files.check();
    Progress progress = new Progress(err, cases.size(), terminal);
    Report report = new Evaluation(options, model, environment).run(cases, paths, progress);
    progress.clear();
    boolean color =
        terminal
            && !files.toStandardOutput()
            && !options.noColor
            && environment.getOrDefault("NO_COLOR", "").isEmpty();
    // Standard output holds the JSON alone where that is asked for, so that a program can read it.
    (files.toStandardOutput() ? err : out).print(new TextReport(color).write(report));
    files.write(report);
    return report.gatesHold() ? GOOD : BAD;
  }
}
