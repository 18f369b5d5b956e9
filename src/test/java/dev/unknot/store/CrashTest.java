package dev.unknot.store;

import static dev.unknot.store.Samples.EVER;
import static dev.unknot.store.Samples.append;
import static dev.unknot.store.Samples.conversation;
import static dev.unknot.store.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.conversation.ConversationStore;
import dev.unknot.conversation.Kept;
import dev.unknot.conversation.Key;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process is killed at any moment while it keeps turns: no turn that it acknowledged is lost, and
 * none is there twice once retried. {@code -Dcrashes=200} does it more often.
 */
class CrashTest {

  private static final int CRASHES = Integer.getInteger("crashes", 2);

  private final Random random = new Random(7);

  @TempDir Path folder;
  @TempDir Path temporary;

  @ParameterizedTest
  @EnumSource
  void aKilledProcessLosesNoTurn(Durability durability) throws Exception {
    for (int crash = 0; crash < CRASHES; crash++) {
      Map<String, Integer> acknowledged =
          runAndKill(folder.toString(), durability, "crash" + crash);

      try (ConversationStore store = Stores.open(folder.toString(), durability)) {
        goesOn(store, acknowledged);
      }
      assertThat(integrity()).isEqualTo("ok");
    }
  }

  @Test
  void conversationsOfAKilledReplicaGoOnAtAnother() throws Exception {
    String database = Postgres.newDatabase();
    try (ConversationStore survivor = Stores.open(database, Durability.POWER)) {
      for (int crash = 0; crash < CRASHES; crash++) {
        Map<String, Integer> acknowledged = runAndKill(database, Durability.POWER, "crash" + crash);

        goesOn(survivor, acknowledged);
      }
    }
  }

  /**
   * Lets a process write and kills it; gives the last turn that it acknowledged, by conversation.
   */
  private Map<String, Integer> runAndKill(String data, Durability durability, String name)
      throws Exception {
    Map<String, Integer> acknowledged = new HashMap<>();
    Process process = Writer.start(data, durability, name, temporary);
    int until = 1 + random.nextInt(400);
    try (BufferedReader lines = process.inputReader()) {
      int count = 0;
      for (String line; (line = lines.readLine()) != null; ) {
        String[] turn = line.split(" ");
        acknowledged.merge(turn[0], Integer.valueOf(turn[1]), Math::max);
        if (++count == until) {
          process.toHandle().destroyForcibly();
        }
      }
      assertThat(count).as("acknowledged turns").isGreaterThanOrEqualTo(until);
    }
    assertThat(process.waitFor()).as("exit status").isEqualTo(128 + 9);
    assertThat(temporary).as("what it left behind").isEmptyDirectory();
    return acknowledged;
  }

  /** Every turn is there; the next one, which may have been kept unacknowledged, is retried. */
  private static void goesOn(ConversationStore store, Map<String, Integer> acknowledged) {
    acknowledged.forEach((id, last) -> {
      assertThat(store.history(id)).startsWith(turns(id, last));
      Key key = Writer.key(id, last + 1);
      boolean kept = store.keyed(key.id(), EVER).isPresent();
      assertThat(append(store, id, last + 1, key)).isNotEqualTo(kept);
      assertThat(store.history(id)).containsExactly(turns(id, last + 1));
      assertThat(store.load(id)).contains(conversation(id, last + 1));
    });
  }

  private static Kept[] turns(String id, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(n -> turn(id, n)).toArray(Kept[]::new);
  }

  private String integrity() throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("unknot.db"));
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
      return result.getString(1);
    }
  }
}
