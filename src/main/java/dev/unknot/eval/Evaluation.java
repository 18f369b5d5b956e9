package dev.unknot.eval;

import dev.unknot.assistant.Settings;
import dev.unknot.eval.cases.Assertion;
import dev.unknot.eval.cases.Case;
import dev.unknot.eval.gate.Gate;
import dev.unknot.eval.gate.GateReader;
import dev.unknot.eval.metric.Judge;
import dev.unknot.eval.metric.Metrics;
import dev.unknot.eval.metric.PhrasingMetrics;
import dev.unknot.eval.report.Report;
import dev.unknot.eval.report.StoredRun;
import dev.unknot.eval.report.StoredService;
import dev.unknot.eval.run.RunOptions;
import dev.unknot.eval.run.RunResult;
import dev.unknot.eval.run.Runner;
import dev.unknot.eval.service.FolderSources;
import dev.unknot.eval.service.LocalService;
import dev.unknot.eval.service.Service;
import dev.unknot.eval.service.Services;
import dev.unknot.model.Endpoint;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One evaluation, from cases to a report, as options say. */
final class Evaluation {

  /**
   * Where the bearer for a service stands, if it wants one: not among the options, which others
   * see.
   */
  private static final String TOKEN = "UNKNOT_EVAL_TOKEN";

  private final EvalOptions options;
  private final Optional<Endpoint> model;
  private final Map<String, String> environment;

  /**
   * @param model words the answers of the assistant in this process, if there is one
   */
  Evaluation(EvalOptions options, Optional<Endpoint> model, Map<String, String> environment) {
    this.options = options;
    this.model = model;
    this.environment = environment;
  }

  /**
   * Asks the cases and judges the replies.
   *
   * @param paths where the cases stand, and so the gates
   */
  Report run(List<Case> cases, List<Path> paths, Runner.Progress progress) {
    Metrics metrics = new Metrics(Judge.OF_LETTERS);
    // Read before anything is asked: what is wrong with them should not cost a run.
    List<Gate> gates = gates(cases, paths, metrics);
    Optional<StoredRun> baseline = options.baseline.map(StoredRun::read);
    Optional<StoredRun> stored = options.rescore.map(StoredRun::read);
    int repeat = stored.map(StoredRun::repeat).orElse(options.repeat);
    var runOptions = new RunOptions(options.jobs, options.seed, repeat, options.failFast);
    Service service = stored.map(this::rescored).orElseGet(this::service);
    RunResult run = new Runner(service, runOptions, Clock.systemUTC()).run(cases, progress);
    Report report = Report.of(run, metrics, gates, baseline.map(each -> each.compare(run)));
    return service.phrasing().map(PhrasingMetrics::of).map(report::with).orElse(report);
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
        .distinct()
        .forEach(names::add);
    List<Gate> gates = GateReader.read(file.get(), names);
    boolean some = options.half.isPresent() || !options.filters.isEmpty();
    return some ? gates.stream().map(Evaluation::ofSome).toList() : gates;
  }

  /**
   * What a rate is in a handful of cases tells nothing; a failure of safety is one all the same.
   */
  private static Gate ofSome(Gate gate) {
    return switch (gate) {
      case Gate.NoFailure always -> always;
      case Gate.Bound bound -> new Gate.OfAll(bound);
      case Gate.HalvesApart apart -> new Gate.OfAll(apart);
      case Gate.OfAll already -> already;
    };
  }

  private Service rescored(StoredRun run) {
    return new StoredService(run, FolderSources.read(settings().corpus()));
  }

  private Service service() {
    return options
        .url
        .map(address ->
            Services.at(address, options.model, Optional.ofNullable(environment.get(TOKEN))))
        .orElseGet(() -> LocalService.open(settings(), options.now));
  }

  private Settings settings() {
    return Settings.ofProject().with(options.corpus, options.index).withModel(model);
  }
}
