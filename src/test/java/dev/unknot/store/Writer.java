package dev.unknot.store;

import dev.unknot.conversation.ConversationStore;
import dev.unknot.conversation.Key;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that holds conversations without end and prints each turn once it is acknowledged. Its
 * arguments: where to keep them, the durability, and a name for its conversations.
 */
final class Writer {

  private static final int THREADS = 4;
  private static final int TURNS = 8;

  private Writer() {}

  public static void main(String[] arguments) {
    ConversationStore store = Stores.open(arguments[0], Durability.valueOf(arguments[1]));
    for (int thread = 0; thread < THREADS; thread++) {
      String name = arguments[2] + "-" + thread + "-";
      Thread.ofPlatform().start(() -> converse(store, name));
    }
  }

  private static void converse(ConversationStore store, String name) {
    for (int conversation = 0; ; conversation++) {
      String id = name + conversation;
      for (int number = 1; number <= TURNS; number++) {
        if (!Samples.append(store, id, number, key(id, number))) {
          throw new IllegalStateException("refused: " + id + " " + number);
        }
        System.out.println(id + " " + number);
      }
    }
  }

  static Key key(String id, int number) {
    return Samples.key(id + "/" + number);
  }

  /** Starts one in a Java of its own, with a folder of its own for temporary files. */
  static Process start(String data, Durability durability, String name, Path temporary)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Writer.class.getName()));
    command.addAll(List.of(data, durability.name(), name));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
