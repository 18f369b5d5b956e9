package dev.unknot.corpus;
import java.nio.file.*;
import org.junit.jupiter.api.Test;
class ScratchTest {
  @Test void dump() throws Exception {
    StringBuilder b = new StringBuilder();
    try (var files = Files.list(Path.of("scratch"))) {
    for (Path f : files.sorted().toList()) {
      Document d = Documents.read(f.getFileName().toString(), Files.readString(f));
      b.append("=== " + d.id() + " | " + d.source() + " | " + d.title() + " | " + d.author() + "\n");
      for (var p : d.passages()) b.append("  " + p.voice() + " " + p.role() + " " + p.item() + " [" + p.section() + "] " + p.text().replace("\n", "\\n") + "\n");
    }}
    System.out.println(b);
  }
}
