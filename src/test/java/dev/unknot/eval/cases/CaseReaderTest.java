package dev.unknot.eval.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.unknot.eval.Suites;
import dev.unknot.eval.data.UnreadableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {

  @TempDir private Path folder;

  @Test
  void readsACaseOfOneQuestion() {
    Case asked = Suites.cases(folder, Suites.SMALL).getFirst();

    assertThat(asked.id()).isEqualTo("suite/hold-time");
    assertThat(asked.place()).isEqualTo(folder.resolve("suite.yaml") + ":3");
    assertThat(asked.theme()).isEqualTo("facts");
    assertThat(asked.half()).isEqualTo(Half.TUNED);
    assertThat(asked.facts()).containsExactly("F1");
    assertThat(asked.question()).contains("how long do i hold it");
    assertThat(asked.assertions().get(1).metric()).contains("dose");
  }

  @Test
  void readsAConversationWithAssertionsOnAnyTurn() {
    List<Case> cases =
        Suites.cases(
            folder,
            """
            defaults: {assert: [{type: latency, threshold: 9}]}
            tests:
              - turns: [hello, {message: ok, after: 50h, assert: [{type: kind, value: stop}]}, bye]
                assert:
                  - {type: kind, value: smalltalk}
                  - {type: contains, value: a, turn: 1}
                  - {type: not-kind, value: routine, turn: all}
            """);

    assertThat(cases.getFirst().description()).isEqualTo("hello");
    assertThat(cases.getFirst().turns().get(1).after()).isEqualTo(Duration.ofHours(50));
    assertThat(cases.getFirst().question()).isEmpty();
    assertThat(cases.getFirst().assertions())
        .extracting(each -> each.type() + " " + each.turn())
        .containsExactly(
            "latency 0",
            "kind 2",
            "kind 3",
            "contains 1",
            "not-kind 0",
            "citations-exact 0",
            "claims-cited 0");
  }

  @Test
  void takesThemeAndHalfFromTheFileAndItsName() {
    String test = "tests: [{vars: {question: hi}, assert: [{type: kind, value: smalltalk}]}]\n";

    assertThat(Suites.cases(folder, test).getFirst().theme()).isEqualTo("suite");
    assertThat(Suites.cases(folder, "metadata: {theme: a/b, half: reported}\n" + test).getFirst())
        .extracting(Case::theme, Case::half)
        .containsExactly("a/b", Half.REPORTED);
    assertThat(
            Suites.cases(folder, "defaults: {metadata: {theme: c}}\nmetadata: {theme: a}\n" + test))
        .extracting(Case::theme)
        .containsExactly("c");
  }

  @Test
  void readsAListAndLinesOfJson() {
    Path list =
        Suites.file(
            folder, "list.yaml", "- {vars: {question: hi}, assert: [{type: equals, value: x}]}\n");
    Path lines =
        Suites.file(
            folder,
            "lines.jsonl",
            """
            {"vars": {"question": "hi"}, "assert": [{"type": "kind", "value": ["stop", "clarify"]}]}

            {"turns": ["a", "b"], "assert": [{"type": "differs", "value": 3}]}
            """);

    assertThat(CaseReader.read(List.of(list, lines)))
        .extracting(Case::id, Case::line)
        .containsExactly(tuple("list/hi", 1), tuple("lines/hi", 1), tuple("lines/a", 3));
  }

  @Test
  void readsTheCaseFilesOfAFolder() throws Exception {
    String test = "- {vars: {question: hi}, assert: [{type: abstains}]}\n";
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Suites.file(folder, "b.yaml", test);
    Suites.file(inner, "a.yml", test);
    Suites.file(folder, "gates.yaml", "not: cases");
    Suites.file(folder, ".hidden.yaml", "not: cases");
    Suites.file(folder, "notes.txt", "not cases");

    assertThat(CaseReader.read(List.of(folder, folder.resolve("b.yaml"))))
        .extracting(Case::id)
        .containsExactly("b/hi", "a/hi");
  }

  @Test
  void givesEachCaseAnIdOfItsOwn() {
    String test = "  - {vars: {question: Hi!}, assert: [{type: abstains}]}\n";

    assertThat(Suites.cases(folder, "tests:\n" + test + test))
        .extracting(Case::id)
        .containsExactly("suite/hi", "suite/hi-2");
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    Path broken =
        Suites.file(
            folder,
            "broken.yaml",
            """
            metadata: {theme: Facts!}
            extra: 1
            tests:
              - vars: {question: hi, other: 1}
                asert: []
              - vars: {question: hi}
                turns: [hi]
                assert: [{type: similar, value: x}, {type: kind, value: anser}, {value: x}]
              - turns: [{message: hi, after: soon}, {assert: []}]
                assert: [{type: kind, value: answer, turn: 3}]
                metadata: {half: third}
              - just words
              - assert: [{type: kind, value: answer}]
            """);
    Path lines = Suites.file(folder, "lines.jsonl", "{\"vars\":\n{\"a\": 1, \"a\": 2}\n");
    Path yaml = Suites.file(folder, "bad.yaml", "tests: [a\nb: }");

    assertThatThrownBy(() -> CaseReader.read(List.of(broken, lines, yaml, folder.resolve("no"))))
        .isInstanceOf(UnreadableException.class)
        .satisfies(thrown ->
            assertThat(((UnreadableException) thrown).problems())
                .extracting(problem -> problem.replace(folder + "/", ""))
                .anyMatch(each -> each.startsWith("broken.yaml:1: theme: Facts!"))
                .contains(
                    "broken.yaml:2: unknown field extra (expected: $schema, defaults,"
                        + " description, metadata, tests)",
                    "broken.yaml:4: unknown field other (expected: question)",
                    "broken.yaml:5: unknown field asert (expected: assert, description,"
                        + " metadata, turns, vars)",
                    "broken.yaml:4: no assertion (expected: assert, a list of type and value)",
                    "broken.yaml:6: vars and turns (expected: one of them)",
                    "broken.yaml:8: kind: anser (expected: value: one or a list of abstain,"
                        + " answer, caution, clarify, routine, smalltalk, stop)",
                    "broken.yaml:9: after: soon (expected: a time such as 90s, 5min, 50h or 3d)",
                    "broken.yaml:9: no message (expected: a message)",
                    "broken.yaml:10: turn: 3 (expected: 1 to 2, or all)",
                    "broken.yaml:11: half: third (expected: tuned or reported)",
                    "broken.yaml:12: just words (expected: a case, a map)",
                    "broken.yaml:13: no question (expected: vars: {question: ...}, or turns)",
                    "no: not there (expected: a file or folder of cases)")
                .anyMatch(each -> each.startsWith("broken.yaml:8: type: similar (expected: one"))
                .anyMatch(each -> each.startsWith("broken.yaml:8: no type (expected: one of"))
                .anyMatch(each -> each.startsWith("lines.jsonl:1: not JSON"))
                .anyMatch(each -> each.startsWith("lines.jsonl:2: not JSON"))
                .anyMatch(each -> each.startsWith("bad.yaml:2: not YAML")));
  }

  @Test
  void refusesAFolderWithoutCases() {
    assertThatThrownBy(() -> CaseReader.read(List.of(folder)))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("no cases");
  }

  @Test
  void drawsTheHalvesEvenly() {
    long tuned =
        IntStream.range(0, 1_000)
            .filter(number -> Half.drawnFor("facts/case-" + number) == Half.TUNED)
            .count();

    assertThat(tuned).isBetween(400L, 600L);
  }
}
