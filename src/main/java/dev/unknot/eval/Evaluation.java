package dev.unknot.eval;

import dev.unknot.assistant.Settings;
import dev.unknot.eval.cases.Assertion;
import dev.unknot.eval.cases.Case;
import dev.unknot.eval.gate.Gate;
import dev.unknot.eval.gate.GateReader;
import dev.unknot.eval.metric.Judge;
import dev.unknot.eval.metric.Metrics;
import dev.unknot.eval.report.Report;
import dev.unknot.eval.run.RunOptions;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.run.Runner;
import dev.unknot.eval.service.LocalService;
import dev.unknot.eval.service.Service;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One evaluation, from cases to written reports, as options say. */
final class Evaluation {

  private final EvalOptions options;
  private final Map<String, String> environment;

  Evaluation(EvalOptions options, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
  }

  Report run(List<Case> cases, List<Path> paths, Runner.Progress progress) throws IOException {
    Metrics metrics = new Metrics(Judge.OF_LETTERS);
    List<Gate> gates = gates(cases, paths, metrics);
    var runOptions = new RunOptions(options.jobs, options.seed, options.repeat, options.failFast);
    Service service = service();
    RunResult run = new Runner(service, runOptions, Clock.systemUTC()).run(cases, progress);
    return Report.of(run, metrics, gates, Optional.empty());
  }

  private List<Gate> gates(List<Case> cases, List<Path> paths, Metrics metrics) {
    Optional<Path> file = options.gates.isPresent() ? options.gates : Home.gates(paths);
    if (file.isEmpty()) {
      return List.of(new Gate.NoFailure("*"));
    }
    List<String> names = new ArrayList<>(metrics.of(List.of()).keySet());
    cases.stream()
        .flatMap(each -> each.assertions().stream())
        .map(Assertion::metric)
        .flatMap(Optional::stream)
        .forEach(names::add);
    return GateReader.read(file.get(), names);
  }

  private Service service() {
    Settings settings = Settings.ofProject();
    return LocalService.open(
        options.corpus.map(settings::withCorpus).orElse(settings), options.now);
  }

  void write(Report report, PrintStream out) throws IOException {}
}
