package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompiledLexiconTest {

  @Test
  void comesBackAsItWasWritten() throws IOException {
    Map<String, Entry> entries = LexiconSource.read();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    CompiledLexicon.write(entries, new DataOutputStream(bytes));

    assertThat(
            CompiledLexicon.read(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
        .isEqualTo(entries);
  }

  @Test
  void isMadeByTheBuildFromTheFilesAsTheyAre() {
    assertThat(CompiledLexicon.read()).contains(LexiconSource.read());
  }
}
