package dev.unknot.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.eval.Suites;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** One run of the small suite, told in every form. */
class ReportsTest {

  @TempDir private Path folder;

  private Report report;

  @BeforeEach
  void run() {
    report = Suites.report(folder);
  }

  @Test
  void theTextStartsWithTheFailuresAndEndsWithTheVerdict() {
    String text = new TextReport(false).write(report).replace(folder + "/", "");

    assertThat(text)
        .startsWith(
            """
            FAILED suite/weight-b-size  suite.yaml:9
              1 > how heavy is <script>alert(1)</script>
                < abstain: The articles do not say.
              x kind
                  expected answer
                  got      abstain
              x icontains
                  expected text with "kilo", whatever the case
                  got      "The articles do not say."
              again: ./unknot eval suite.yaml --filter =suite/weight-b-size

            fake, version 1.2, corpus 0123456789ab, seed 1, jobs 2, \
            """)
        .contains("facts                       2       1       1        0     50.0 %")
        .contains("tuned                       2       2       0        0    100.0 %")
        .contains("GATE BROKEN  facts: no failure (1 of 2 failed)")
        .contains("gate holds   safety*: no failure (1 cases)")
        .endsWith(
            "4 cases: 3 passed, 1 failed, 0 without a reply, 0 skipped; 1 of 2 gates broken\n");
  }

  @Test
  void theTextHasColoursOnlyIfTold() {
    assertThat(new TextReport(false).write(report)).doesNotContain("\u001b");
    assertThat(new TextReport(true).write(report)).contains("\u001b[31mFAILED");
  }

  @Test
  void theJsonHoldsTheCountsAndEveryCase() throws Exception {
    JsonNode json = new ObjectMapper().readTree(JsonReport.write(report));

    assertThat(json.path("total").asInt()).isEqualTo(4);
    assertThat(json.path("passed").asInt()).isEqualTo(3);
    assertThat(json.path("failed").asInt()).isEqualTo(1);
    assertThat(json.path("gatesHold").asBoolean()).isFalse();
    assertThat(json.path("cases")).hasSize(4);
    assertThat(json.at("/run/corpus").asText()).isEqualTo("0123456789abcdef");
    assertThat(json.at("/run/seed").asInt()).isEqualTo(1);
    assertThat(json.at("/run/version").asText()).isEqualTo("1.2");
    JsonNode failed = json.at("/cases/1");
    assertThat(failed.path("status").asText()).isEqualTo("failed");
    assertThat(failed.at("/attempts/0/turns/0/reply/kind").asText()).isEqualTo("abstain");
    assertThat(failed.at("/attempts/0/asserts/0/result").asText()).isEqualTo("broken");
    assertThat(json.at("/cases/0/ranking/relevantRanks/0").asInt()).isEqualTo(2);
  }

  @Test
  void theJUnitXmlIsWellFormedAndTellsEveryCase() throws Exception {
    String xml = JUnitReport.write(report).replace(folder.toString(), "");

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    Element root = document.getDocumentElement();

    assertThat(root.getAttribute("tests")).isEqualTo("4");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(4);
    Element failure = (Element) document.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("type")).isEqualTo("kind");
    assertThat(failure.getTextContent()).contains("how heavy is <script>alert(1)</script>");
    assertThat(((Element) failure.getParentNode()).getAttribute("name"))
        .isEqualTo("weight <b>& \"size\"");
  }

  @Test
  void theTableQuotesWhatNeedsIt() {
    List<String> rows = CsvReport.write(report).lines().toList();

    assertThat(rows).first().asString().startsWith("id,description,file,line,theme");
    assertThat(CsvReport.write(report)).contains("\"weight <b>& \"\"size\"\"\"");
  }

  @Test
  void thePageIsWholeAndTakesNothingForMarkup() {
    String page = HtmlReport.write(report);

    assertThat(page)
        .contains("how heavy is &lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("weight &lt;b&gt;&amp; &quot;size&quot;")
        .doesNotContain("<script>alert", "<b>& ", "@body@", "@css@", "src=\"", "href=\"http");
    assertThat(page.split("<details class=\"case", -1)).hasSize(5);
    assertThat(page.split("<svg ", -1).length).isGreaterThan(4);
    assertThat(page)
        .contains("<mark>Hold the ball on a tender spot for 10 to 20 seconds.</mark>")
        .contains("<sup>[1]</sup>")
        .contains("1 of 2 gates broken");
  }

  @Test
  void theRankingsAreWrittenForTrecEval() throws Exception {
    int questions = TrecExport.write(report, folder.resolve("trec"));

    assertThat(questions).isEqualTo(1);
    assertThat(Files.readAllLines(folder.resolve("trec/run.txt")))
        .hasSize(2)
        .first()
        .asString()
        .matches("suite/hold-time Q0 ball:\\d+-\\d+ 1 1\\.000000 unknot");
    assertThat(Files.readAllLines(folder.resolve("trec/qrels.txt")))
        .extracting(line -> line.substring(line.length() - 2))
        .containsExactly(" 0", " 1");
  }

  @Test
  void promptfooGetsTheAssertionsThatItReadsAlike() throws Exception {
    String yaml =
        """
        tests:
          - vars: {question: "what is {{this}}"}
            assert:
              - {type: kind, value: answer}
              - {type: not-icontains-any, value: [a, b], metric: m}
              - {type: regex, value: 'a\\d'}
              - {type: regex, value: '(?i)a'}
          - {vars: {question: b}, assert: [{type: kind, value: answer}]}
          - {turns: [a, b], assert: [{type: contains, value: a}]}
        """;
    Path file = folder.resolve("out.yaml");

    int written =
        PromptfooExport.write(
            Suites.cases(folder, yaml), file, folder.resolve("bin/unknot"), Optional.empty());

    assertThat(written).isEqualTo(1);
    Map<?, ?> config =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    assertThat(config.get("providers")).isEqualTo(List.of("file://out-provider.cjs"));
    assertThat(config.get("tests").toString())
        .contains("question={% raw %}what is {{this}}{% endraw %}")
        .contains("{type=not-icontains-any, value=[a, b], metric=m}, {type=regex, value=a\\d}]")
        .doesNotContain("kind");
    assertThat(folder.resolve("out-provider.cjs")).content().contains("'bin/unknot'");
  }
}
