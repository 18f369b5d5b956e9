package dev.unknot.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unknot.corpus.Corpus;
import dev.unknot.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routines as a corpus teaches them. */
class RoutinesTest {

  private static final Lexicon LEXICON = Lexicon.load();
  private static final Routines OURS = of(Corpus.read(Path.of("corpus")));
  private static final Path SEEDS = Path.of("../shared/seeds");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          upper-body-series-at-the-wall             | 000_b9b2cbedeb5433ae.txt | 9
          massage-ball-technique-for-the-upper-back | 001_4d077992d173a776.txt | 4
          tennis-ball-on-the-floor                  | 002_f2da3d93efcf8865.txt | 4
          foot             | 003_b51273db6477ece3.txt | 2
          calves           | 003_b51273db6477ece3.txt | 6
          hamstrings       | 003_b51273db6477ece3.txt | 6
          quads            | 003_b51273db6477ece3.txt | 6
          hips             | 003_b51273db6477ece3.txt | 5
          hips-at-the-wall | 003_b51273db6477ece3.txt | 2
          glutes           | 003_b51273db6477ece3.txt | 5
          lower-back       | 003_b51273db6477ece3.txt | 5
          mid-back         | 003_b51273db6477ece3.txt | 4
          shoulders        | 003_b51273db6477ece3.txt | 4
          neck             | 003_b51273db6477ece3.txt | 4
          forearms         | 003_b51273db6477ece3.txt | 3
          chest            | 003_b51273db6477ece3.txt | 3
          foam-rolling-the-upper-back-step-by-step  | 004_0c5762f3a386ba45.txt | 7
          """)
  void theCorpusTeachesEveryExercise(String id, String source, int steps) {
    Routine routine = OURS.find(id).orElseThrow();

    assertThat(routine.source()).isEqualTo(source);
    assertThat(routine.steps()).hasSize(steps);
  }

  @Test
  void theCorpusTeachesNothingElse() {
    assertThat(OURS.all()).hasSize(17);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          calves | 6 | 10 to 20
          glutes | 5 | up to 30
          neck   | 4 | up to 30
          tennis-ball-on-the-floor | 3 | 300
          upper-body-series-at-the-wall | 4 | 10
          upper-body-series-at-the-wall | 5 | 30 to 60
          upper-body-series-at-the-wall | 6 | -
          massage-ball-technique-for-the-upper-back | 4 | 15 to 30
          quads  | 5 | -
          """)
  void aStepHasTheTimeThatItsSourceGives(String id, int number, String seconds) {
    assertThat(step(id, number).seconds().map(Range::toString).orElse(null)).isEqualTo(seconds);
  }

  @Test
  void aStepHasTheRepeatsThatItsSourceGives() {
    String roller = "foam-rolling-the-upper-back-step-by-step";

    assertThat(step(roller, 7).repeats()).map(Range::toString).contains("5 to 8");
    assertThat(OURS.all().stream().flatMap(routine -> routine.steps().stream()))
        .filteredOn(step -> step.repeats().isPresent())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"glutes, 3", "quads, 3", "neck, 2"})
  void aStepHasTheSideThatItsSourceNames(String id, int number) {
    assertThat(step(id, number).side()).contains(Side.LEFT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calves     | MORE_PRESSURE | lay your other leg over
          mid-back   | LESS_PRESSURE | use the wall in place
          hips       | LESS_PRESSURE | try standing up
          hips       | CAUTION       | soft tissue
          hips-at-the-wall | CAUTION | direct contact with bone
          foot       | FREQUENCY     | at least 5 minutes a day
          forearms   | FREQUENCY     | a few times a day
          quads      | FREQUENCY     | a few times a week
          foam-rolling-the-upper-back-step-by-step | CAUTION | past 48 hours
          foam-rolling-the-upper-back-step-by-step | CAUTION | directly over the spine
          upper-body-series-at-the-wall | FREQUENCY | every night before bed
          shoulders  | VARIATION     | long sock
          """)
  void whatStandsBesideTheStepsBelongsToTheRoutine(String id, Note kind, String words) {
    assertThat(OURS.find(id).orElseThrow().notes(kind))
        .anyMatch(passage -> passage.text().contains(words));
  }

  @Test
  void aSourceWithoutAFrequencyHasNone() {
    Routine roller = OURS.find("foam-rolling-the-upper-back-step-by-step").orElseThrow();

    assertThat(roller.notes(Note.FREQUENCY)).isEmpty();
    assertThat(OURS.find("tennis-ball-on-the-floor").orElseThrow().notes(Note.FREQUENCY)).isEmpty();
  }

  @Test
  void severalAreOneAfterTheOther() {
    Routine both = OURS.find("shoulders+chest").orElseThrow();

    assertThat(both.steps()).hasSize(7);
    assertThat(both.step(5)).isEqualTo(step("chest", 1));
    assertThat(OURS.find("shoulders+nothing")).isEmpty();
  }

  @Test
  void anUnknownIdHasNeighbours() {
    assertThat(OURS.near("calfs")).startsWith("calves");
    assertThat(OURS.near("wall")).contains("hips-at-the-wall");
  }

  @Test
  void theOriginalsTeachTheSameExercises() {
    assumeTrue(Files.isDirectory(SEEDS), "the originals are not at " + SEEDS.toAbsolutePath());

    Routines originals = of(Corpus.read(SEEDS));

    assertThat(originals.all())
        .extracting(routine -> routine.title().toLowerCase(Locale.ROOT))
        .hasSize(16)
        .contains("massage ball for upper body", "how to foam roll the upper back")
        .containsSubsequence("foot", "calves", "hamstrings", "quads", "hips", "glutes")
        .containsSubsequence("lower back", "mid back/spine", "shoulders", "neck", "forearms");
    assertThat(originals.find("glutes").orElseThrow().step(5).seconds())
        .map(Range::toString)
        .contains("up to 30");
  }

  @Test
  void runningTextThatBidsIsARoutine() throws IOException {
    write(
        "calves.md",
        """
        # Stretches for runners

        Warm up for a few minutes before you stretch.

        ## Standing stretch

        Stand facing a wall and put both hands on it. Step your left foot back and keep the heel
        down. Hold for 30 seconds. Repeat 3 times on each side.

        For a deeper stretch, lean further in. Do this twice a day.

        ## Why stretch

        Stretching keeps the calves supple. It may lower the risk of cramps.
        """);

    Routine routine = only();

    assertThat(routine.id()).isEqualTo("standing-stretch");
    assertThat(routine.steps())
        .extracting(Step::text)
        .containsExactly(
            "Stand facing a wall and put both hands on it.",
            "Step your left foot back and keep the heel down.",
            "Hold for 30 seconds.",
            "Repeat 3 times on each side.");
    assertThat(routine.step(3).seconds()).map(Range::toString).contains("30");
    assertThat(routine.step(4).repeats()).map(Range::toString).contains("3");
    assertThat(routine.notes(Note.MORE_PRESSURE)).hasSize(1);
    assertThat(routine.notes(Note.FREQUENCY)).hasSize(1);
  }

  @Test
  void aNumberedListIsARoutineAndAdviceIsNone() throws IOException {
    write(
        "wrists.txt",
        """
        Wrist care at the desk

        Long hours at the keyboard tire the wrists.

        Wrist circles

        1. Rest your forearm on the table with the hand over the edge.
        2. Turn the hand in slow circles 10 times.

        Good habits

        1. Drink enough water.
        2. Sleep well.
        """);

    assertThat(only().title()).isEqualTo("Wrist circles");
  }

  @Test
  void routinesOfTheSameNameAreToldApartByTheirDocuments() throws IOException {
    String sheet = "## Calves\n\n1. Sit on the floor.\n2. Roll the calf on the ball.\n";
    write("one.md", sheet);
    write("two.md", sheet);

    assertThat(read().all()).extracting(Routine::id).containsExactly("calves--one", "calves--two");
  }

  private Routine only() {
    assertThat(read().all()).hasSize(1);
    return List.copyOf(read().all()).getFirst();
  }

  private Routines read() {
    return of(Corpus.read(folder));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Step step(String id, int number) {
    return OURS.find(id).orElseThrow().step(number);
  }

  private static Routines of(Corpus corpus) {
    return Routines.of(corpus, LEXICON, passage -> LEXICON.readAsWritten(passage.text()));
  }
}
