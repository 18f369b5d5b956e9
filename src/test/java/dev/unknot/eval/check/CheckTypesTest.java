package dev.unknot.eval.check;

import static dev.unknot.eval.Replies.HOLD;
import static dev.unknot.eval.Replies.SPINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.unknot.eval.FakeService;
import dev.unknot.eval.Replies;
import dev.unknot.eval.data.Problems;
import dev.unknot.eval.data.YamlFile;
import dev.unknot.eval.service.Response;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type of assertion, on a reply that is as it says and on one that is not. */
class CheckTypesTest {

  private static final String HI = Replies.smalltalk("Hello, Ada");
  private static final String ANSWER = Replies.answer(HOLD);
  private static final String BOTH = Replies.answer(HOLD, SPINE);
  private static final String STOP = Replies.stop("spine-pain");
  private static final String STEP = Replies.routine(2, 6);
  private static final String SILENT = Replies.abstain("medical");

  /** Type, value, a reply that is so, a reply that is not. */
  static Stream<Arguments> types() {
    return Stream.of(
        arguments("abstains", "", SILENT, ANSWER),
        arguments("citations-exact", "", BOTH, ANSWER.replace("10 to", "11 to")),
        arguments("cites-passage", "[tender spot, 10 to 20 SECONDS]", ANSWER, STOP),
        arguments("cites-passage", "tender spots | spine", BOTH, ANSWER),
        arguments("cites-passage", "[[moon], [off the spine]]", BOTH, ANSWER),
        arguments("cites-source", "001_a.txt", ANSWER, HI),
        arguments("cites-source", "[003_a, 002_a]", BOTH, ANSWER),
        arguments("cites-source", "ball", ANSWER, SILENT),
        arguments(
            "claims-cited", "", ANSWER, ANSWER.replace("\"citations\": [1]", "\"citations\": []")),
        arguments("claims-cited", "", HI, Replies.answer()),
        arguments("contains", "Ada", HI, ANSWER),
        arguments("contains", "Hello, Ada", HI, Replies.smalltalk("hello, ada")),
        arguments("contains-all", "Hello,Ada", HI, Replies.smalltalk("Hello")),
        arguments("contains-any", "[Bob, Ada]", HI, Replies.smalltalk("Hello")),
        arguments("differs", "", BOTH, ANSWER),
        arguments("differs", "1", ANSWER, HI),
        arguments("equals", "'Hello, Ada'", HI, Replies.smalltalk("Hello, Ada!")),
        arguments("figure", "10-20 seconds", ANSWER, STOP),
        arguments("icontains", "hello, ada", HI, ANSWER),
        arguments("icontains-all", "[HELLO, ADA]", HI, Replies.smalltalk("Hello")),
        arguments("icontains-any", "[bob, ada]", HI, Replies.smalltalk("Hello")),
        arguments("kind", "answer", ANSWER, STOP),
        arguments("kind", "[answer, stop]", STOP, HI),
        arguments("reason", "medical", SILENT, Replies.abstain("language")),
        arguments("regex", "'A[db]a$'", HI, Replies.smalltalk("Ada, hello")),
        arguments("routine-step", "2", STEP, Replies.routine(3, 6)),
        arguments("routine-step", "{number: 2, of: 6, id: calves, state: running}", STEP, ANSWER),
        arguments("safety-level", "stop", STOP, ANSWER),
        arguments("safety-level", "none", ANSWER, STOP),
        arguments("safety-rule", "spine-pain", STOP, ANSWER),
        arguments(
            "safety-rule", "too-much-pain", STOP, Replies.stop("x").replace("too-much-pain", "y")),
        arguments("safety-rule", "none", ANSWER, STOP),
        arguments("starts-with", "Hello", HI, ANSWER));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("types")
  void holdsForAReplyThatIsSo(String type, String value, String so, String not) {
    assertThat(check(type, value, so)).isInstanceOf(Outcome.Held.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("types")
  void breaksForAReplyThatIsNot(String type, String value, String so, String not) {
    assertThat(check(type, value, not)).isInstanceOf(Outcome.Broken.class);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("types")
  void isTurnedRoundByNot(String type, String value, String so, String not) {
    assertThat(check("not-" + type, value, so)).isInstanceOf(Outcome.Broken.class);
    assertThat(check("not-" + type, value, not)).isInstanceOf(Outcome.Held.class);
  }

  @Test
  void everyTypeIsTestedBothWays() {
    Set<String> tested = new TreeSet<>(Set.of("latency"));
    types().forEach(each -> tested.add(String.valueOf(each.get()[0])));

    assertThat(CheckTypes.names()).containsExactlyElementsOf(tested);
  }

  @Test
  void latencyIsHeldAgainstItsThreshold() {
    var observation = observation(HI);

    assertThat(make("latency", "", OptionalDouble.of(2)).check(observation))
        .isEqualTo(new Outcome.Broken("2.5 ms"));
    assertThat(make("latency", "", OptionalDouble.of(3)).check(observation))
        .isEqualTo(new Outcome.Held("2.5 ms"));
  }

  @Test
  void saysWhatItExpectedAndGot() {
    assertThat(make("kind", "[answer, caution]", OptionalDouble.empty()).expected())
        .isEqualTo("answer or caution");
    assertThat(check("reason", "medical", Replies.abstain("language")).got())
        .isEqualTo("abstain for language");
    assertThat(check("safety-rule", "skin", STOP).got())
        .isEqualTo("stop, spine-pain, also too-much-pain");
  }

  @ParameterizedTest
  @CsvSource({"kind,answer", "cites-source,ball", "citations-exact,", "safety-level,none"})
  void cannotBeToldOfTextAlone(String type, String value) {
    String text = "{\"text\": \"Hello, Ada\"}";

    assertThat(check(type, value == null ? "" : value, text)).isInstanceOf(Outcome.Unknown.class);
    assertThat(check("contains", "Ada", text)).isInstanceOf(Outcome.Held.class);
  }

  @ParameterizedTest
  @CsvSource({
    "kind, anser, one or a list of abstain",
    "reason, tired, language",
    "safety-level, high, emergency",
    "safety-rule, 'Spine Pain', spine-pain",
    "figure, some, 10-20 seconds",
    "regex, '(', regular expression",
    "routine-step, second, number",
    "routine-step, '{of: 0}', number",
    "differs, 0, whole number",
    "contains, , a text",
    "abstains, x, no value",
    "latency, , milliseconds"
  })
  void refusesAValueThatItCannotUse(String type, String value, String expected) {
    assertThatThrownBy(() -> make(type, value == null ? "" : value, OptionalDouble.empty()))
        .isInstanceOf(UnfitValueException.class)
        .hasMessageContaining(expected);
  }

  @Test
  void knowsNoOtherType() {
    Argument nothing = new Argument(Optional.empty(), OptionalDouble.empty());

    assertThat(CheckTypes.make("similar", nothing)).isEmpty();
    assertThat(CheckTypes.make("not-similar", nothing)).isEmpty();
  }

  private static Outcome check(String type, String value, String reply) {
    return make(type, value, OptionalDouble.empty()).check(observation(reply));
  }

  private static Check make(String type, String value, OptionalDouble threshold) {
    Problems problems = new Problems();
    Argument argument = new Argument(YamlFile.read("test", value, problems), threshold);
    return CheckTypes.make(type, argument).orElseThrow();
  }

  private static Observation observation(String reply) {
    var sources = new FakeService((message, turn) -> "").sources();
    return new Observation(Response.parse(reply), 2.5, sources);
  }
}
