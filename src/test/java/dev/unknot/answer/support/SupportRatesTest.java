package dev.unknot.answer.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the check does on faithful sentences and on planted faults of every kind. */
class SupportRatesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> HARD =
      Set.of("unit", "frequency", "tool", "marker", "quote", "injection", "wrongcite", "part");

  private record Judged(String kind, Support support) {
    boolean faithful() {
      return kind.equals("ok");
    }
  }

  private static final List<Judged> ALL = new ArrayList<>();

  @BeforeAll
  static void judge() throws IOException {
    SupportCheck check = SupportCheck.load();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    SupportRatesTest.class.getResourceAsStream("sentences.jsonl")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode sentence = JSON.readTree(line);
        List<CitedPassage> passages = new ArrayList<>();
        sentence.path("passages").forEach(passage -> passages.add(passage(passage)));
        Support support = check.check(passages, sentence.path("sentence").textValue());
        ALL.add(new Judged(sentence.path("id").textValue().replaceAll("-\\d+$", ""), support));
      }
    }
  }

  @Test
  void faultsThatFiguresAndNamesShowAreAllCaught() {
    assertThat(caught(each -> HARD.contains(each.kind()))).isEqualTo(1);
  }

  @Test
  void mostFaultsAreCaught() {
    assertThat(caught(each -> !each.faithful())).isGreaterThanOrEqualTo(0.93);
    assertThat(caught(each -> each.kind().equals("direction"))).isGreaterThanOrEqualTo(0.95);
    assertThat(caught(each -> each.kind().equals("negation"))).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void fewFaithfulSentencesAreRefused() {
    assertThat(caught(Judged::faithful)).isLessThanOrEqualTo(0.2);
  }

  @Test
  void faithfulSentencesScoreHigher() {
    double wins = 0;
    long pairs = 0;
    for (Judged faithful : ALL.stream().filter(Judged::faithful).toList()) {
      for (Judged fault : ALL.stream().filter(each -> !each.faithful()).toList()) {
        int order = Double.compare(faithful.support().score(), fault.support().score());
        wins += order > 0 ? 1 : order == 0 ? 0.5 : 0;
        pairs++;
      }
    }

    assertThat(wins / pairs).isGreaterThanOrEqualTo(0.9);
  }

  private static CitedPassage passage(JsonNode passage) {
    List<String> headings = new ArrayList<>();
    passage.path("headings").forEach(heading -> headings.add(heading.textValue()));
    return new CitedPassage(passage.path("text").textValue(), headings);
  }

  private static double caught(Predicate<Judged> some) {
    List<Judged> chosen = ALL.stream().filter(some).toList();
    long refused = chosen.stream().filter(each -> !each.support().supported()).count();
    return (double) refused / chosen.size();
  }
}
