package dev.unknot.eval.report;

import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The rankings of a run as trec_eval reads them: {@code run.txt} with what was found, {@code
 * qrels.txt} with what is relevant. The passages judged are those that the search found.
 */
public final class TrecExport {

  private TrecExport() {}

  /**
   * Writes both files into a folder, which is made if need be.
   *
   * @return how many questions they hold
   */
  public static int write(Report report, Path folder) throws IOException {
    StringBuilder run = new StringBuilder();
    StringBuilder qrels = new StringBuilder();
    int questions = 0;
    for (CaseResult result : report.run().results()) {
      if (result.ranking().isEmpty()) {
        continue;
      }
      questions++;
      for (Ranking.Ranked hit : result.ranking().get().hits()) {
        String question = result.asked().id();
        String passage = hit.found().id();
        run.append(
            String.format(
                Locale.ROOT,
                "%s Q0 %s %d %.6f unknot\n",
                question,
                passage,
                hit.found().rank(),
                hit.found().score()));
        qrels.append("%s 0 %s %d\n".formatted(question, passage, hit.relevant() ? 1 : 0));
      }
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("run.txt"), run);
    Files.writeString(folder.resolve("qrels.txt"), qrels);
    return questions;
  }
}
