package dev.unknot.assistant.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the values of settings are written. */
public final class SettingValues {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KiB|MiB)");

  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private static final Map<String, Long> SIZES = Map.of("B", 1L, "KiB", 1024L, "MiB", 1048576L);

  private SettingValues() {}

  public static Function<String, Integer> number(int least, int most) {
    return text -> {
      if (text.matches("\\d{1,9}")) {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      }
      throw expected(text, "a number from " + least + " to " + most);
    };
  }

  public static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches() || matcher.group(1).matches("0+")) {
      throw expected(text, "a duration such as 500ms, 10s, 5m, 12h or 30d");
    }
    return UNITS
        .getOrDefault(matcher.group(2), Duration.ZERO)
        .multipliedBy(Long.parseLong(matcher.group(1)));
  }

  public static Long size(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches() || matcher.group(1).matches("0+")) {
      throw expected(text, "a size such as 512B, 64KiB or 1MiB");
    }
    return SIZES.getOrDefault(matcher.group(2), 1L) * Long.parseLong(matcher.group(1));
  }

  public static Function<String, String> oneOf(String... words) {
    return text -> {
      if (!List.of(words).contains(text)) {
        throw expected(text, String.join(" or ", words));
      }
      return text;
    };
  }

  public static String word(String text) {
    if (text.isBlank()) {
      throw expected("nothing", "a value");
    }
    return text;
  }

  public static Path folder(String text) {
    Path folder = Path.of(text);
    if (!Files.isDirectory(folder)) {
      throw expected(text, "a folder");
    }
    return folder;
  }

  public static List<String> words(String text) {
    return Stream.of(text.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  /** An address of the web, without a slash at its end. */
  public static String url(String text) {
    URI url = URI.create(text);
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null || url.getUserInfo() != null) {
      throw expected(text, "http:// or https:// and a host");
    }
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** A setting that has no value unless it is set. */
  public static <T> Function<String, Optional<T>> optional(Function<String, T> read) {
    return text -> text.isEmpty() ? Optional.empty() : Optional.of(read.apply(text));
  }

  private static IllegalArgumentException expected(String given, String expected) {
    return new IllegalArgumentException(given + " (expected: " + expected + ")");
  }
}
