package dev.unknot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.assistant.SearchRequest.Mode;
import dev.unknot.json.ReplyJson;
import dev.unknot.json.SearchJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The index on disk changes no byte of what is said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexTest {

  static final List<String> QUESTIONS =
      List.of(
          "calf ball how long",
          "how long should i hold a tight spot",
          "is soreness after tennis ball normal",
          "how long do i rol my calfs",
          "what is the capital of france",
          "it hurts right on my spine",
          "i have had a knot for three weeks, how do i roll it",
          "is a bed fine for the tennis ball",
          "which ball for my upper back",
          "zzyzx",
          "hello",
          "how often");

  private final Unknot memory = Unknot.open(Settings.ofProject());
  private Settings settings = Settings.ofProject();

  @BeforeAll
  void write(@TempDir Path folder) {
    Unknot.index(settings, folder.resolve("index"));
    settings = settings.with(Optional.empty(), Optional.of(folder.resolve("index")));
  }

  @ParameterizedTest
  @FieldSource("QUESTIONS")
  void givesTheSameRepliesAsInMemory(String question) {
    Unknot disk = Unknot.open(settings);

    assertThat(ReplyJson.write("c", 1, disk.ask(question)))
        .isEqualTo(ReplyJson.write("c", 1, memory.ask(question)));
    for (Mode mode : Mode.values()) {
      SearchRequest request = new SearchRequest(question, mode, 100, true);
      assertThat(SearchJson.write(disk.search(request)))
          .isEqualTo(SearchJson.write(memory.search(request)));
    }
  }

  @Test
  void isRefusedWhereThereIsNone(@TempDir Path empty) {
    Settings none = settings.with(Optional.empty(), Optional.of(empty));

    assertThatThrownBy(() -> Unknot.open(none)).hasMessageContaining("no index");
  }
}
