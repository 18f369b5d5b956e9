package dev.unknot.server;

import static dev.unknot.assistant.settings.SettingValues.number;
import static dev.unknot.assistant.settings.SettingValues.oneOf;
import static dev.unknot.assistant.settings.SettingValues.optional;

import dev.unknot.assistant.Unknot;
import dev.unknot.assistant.settings.ModelSettings;
import dev.unknot.assistant.settings.Setting;
import dev.unknot.assistant.settings.SettingValues;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Everything that can be set, in the order in which the help tells of it. */
final class ServeSettings {

  static final Setting<String> HOST =
      new Setting<>("host", "ADDRESS", "127.0.0.1", "address to listen on", SettingValues::word);
  static final Setting<Integer> PORT =
      new Setting<>("port", "N", "8080", "port to listen on; 0 picks one", number(0, 65_535));
  static final Setting<Optional<String>> PUBLIC_URL =
      new Setting<>(
          "public-url",
          "URL",
          "",
          "where people reach the service, for links in answers",
          optional(SettingValues::url));
  static final Setting<Optional<Path>> CORPUS =
      new Setting<>(
          "corpus",
          "DIR",
          "",
          "answer from the documents of this folder",
          optional(SettingValues::folder));
  static final Setting<Optional<String>> DATA =
      new Setting<>(
          "data",
          "DIR|URL|memory",
          "",
          "where conversations are kept: a folder, jdbc:postgresql://…, or memory",
          optional(SettingValues::word));
  static final Setting<String> DURABILITY =
      new Setting<>(
          "durability",
          "power|process",
          "power",
          "what a kept turn outlives: the loss of power, or the process's end alone",
          oneOf("power", "process"));
  static final Setting<Duration> KEEP =
      new Setting<>(
          "keep", "TIME", "30d", "how long a conversation is kept", SettingValues::duration);
  static final Setting<Optional<Tokens>> TOKENS =
      new Setting<>(
          "tokens",
          "FILE",
          "",
          "ask for a bearer token whose SHA-256 is in this file",
          optional(file -> Tokens.read(Path.of(file))));
  static final Setting<Predicate<InetAddress>> TRUSTED_PROXIES =
      new Setting<>(
          "trusted-proxies",
          "NETWORKS",
          "",
          "believe X-Forwarded-For of these, such as 10.0.0.0/8,127.0.0.1",
          text -> Addresses.within(SettingValues.words(text)));
  static final Setting<String> OPERATIONS =
      new Setting<>(
          "operations",
          "local|all",
          "local",
          "who may see /metrics and /docs",
          oneOf("local", "all"));
  static final Setting<Optional<Integer>> RATE =
      new Setting<>(
          "rate",
          "N",
          "",
          "requests a minute of one client (120; clients on this machine only if set)",
          optional(number(1, 1_000_000)));
  static final Setting<Integer> IN_FLIGHT =
      new Setting<>(
          "in-flight", "N", "16", "requests that are worked on at a time", number(1, 10_000));
  static final Setting<Integer> QUEUE =
      new Setting<>("queue", "N", "4000", "requests that may wait for that", number(0, 100_000));
  static final Setting<Duration> PATIENCE =
      new Setting<>(
          "patience",
          "TIME",
          "250ms",
          "how long one waits before it is sent away",
          SettingValues::duration);
  static final Setting<Integer> MAX_MESSAGE =
      new Setting<>(
          "max-message",
          "N",
          Integer.toString(Unknot.LONGEST_MESSAGE),
          "longest message, in characters",
          number(1, Unknot.LONGEST_MESSAGE));
  static final Setting<Integer> MAX_MESSAGES =
      new Setting<>("max-messages", "N", "200", "most messages posted to /v1", number(1, 10_000));
  static final Setting<Long> MAX_API_BODY =
      new Setting<>(
          "max-api-body", "SIZE", "64KiB", "longest body under /api", SettingValues::size);
  static final Setting<Long> MAX_V1_BODY =
      new Setting<>("max-v1-body", "SIZE", "1MiB", "longest body under /v1", SettingValues::size);
  static final Setting<Integer> MAX_CONNECTIONS =
      new Setting<>("max-connections", "N", "10000", "connections at a time", number(1, 1_000_000));
  static final Setting<Integer> MAX_STREAMS =
      new Setting<>(
          "max-streams", "N", "128", "requests at a time on one connection", number(1, 10_000));
  static final Setting<Duration> REQUEST_TIMEOUT =
      new Setting<>("request-timeout", "TIME", "10s", "longest request", SettingValues::duration);
  static final Setting<Duration> STREAM_TIMEOUT =
      new Setting<>(
          "stream-timeout", "TIME", "2m", "longest stream of events", SettingValues::duration);
  static final Setting<Duration> IDLE_TIMEOUT =
      new Setting<>(
          "idle-timeout",
          "TIME",
          "30s",
          "how long a connection may say nothing",
          SettingValues::duration);
  static final Setting<Duration> SHUTDOWN_TIMEOUT =
      new Setting<>(
          "shutdown-timeout",
          "TIME",
          "20s",
          "how long requests and streams have to finish",
          SettingValues::duration);

  private static final List<Setting<?>> OWN =
      List.of(
          HOST,
          PORT,
          PUBLIC_URL,
          CORPUS,
          DATA,
          DURABILITY,
          KEEP,
          TOKENS,
          TRUSTED_PROXIES,
          OPERATIONS,
          RATE,
          IN_FLIGHT,
          QUEUE,
          PATIENCE,
          MAX_MESSAGE,
          MAX_MESSAGES,
          MAX_API_BODY,
          MAX_V1_BODY,
          MAX_CONNECTIONS,
          MAX_STREAMS,
          REQUEST_TIMEOUT,
          STREAM_TIMEOUT,
          IDLE_TIMEOUT,
          SHUTDOWN_TIMEOUT);

  static final List<Setting<?>> ALL =
      Stream.concat(OWN.stream(), ModelSettings.ALL.stream()).toList();

  private ServeSettings() {}
}
