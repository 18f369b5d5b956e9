package dev.unknot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. The two tables are the rule; the tests below them only read the tables. */
class ArchitectureTest {

  private static final String ROOT = "dev.unknot";

  /** The root package, where {@link Main} is. */
  private static final String MAIN = "Main";

  /** What a package may use directly, besides itself, the JDK and the libraries. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          row(MAIN, "cli", "server", "mcp", "eval"),
          row("cli", "assistant", "json"),
          row("server", "assistant", "json"),
          row("mcp", "assistant", "json"),
          row("eval", "assistant", "json"),
          row("langchain4j", "assistant"),
          row(
              "assistant",
              "json",
              "store",
              "conversation",
              "understanding",
              "answer",
              "routine",
              "safety",
              "retrieval",
              "corpus",
              "model",
              "lexicon",
              "language"),
          row("store", "conversation", "json"),
          // The conversation and the records that a reply is made of.
          row("json", "conversation", "answer", "routine", "safety", "corpus", "language"),
          // The reading, which its stages hand on, and the passages that routines are made of.
          row(
              "conversation",
              "understanding",
              "safety",
              "answer",
              "routine",
              "corpus",
              "lexicon",
              "language"),
          row("model", "answer", "understanding"),
          row("answer", "retrieval", "corpus", "lexicon", "language"),
          row("understanding", "lexicon", "language"),
          row("routine", "corpus", "lexicon", "language"),
          row("safety", "lexicon", "language"),
          row("retrieval", "corpus", "lexicon", "language"),
          row("corpus", "language"),
          row("lexicon", "language"),
          row("language"));

  private static final Set<String> FACES = Set.of("cli", "server", "mcp", "eval", "langchain4j");

  /**
   * The values that the door takes and gives: the reply and what it is made of, routines, what is
   * wrong with a corpus, how something named is meant, and whether a sentence is borne out.
   */
  private static final Set<String> SEEN_BY_FACES =
      Set.of(
          "conversation.Conversation",
          "conversation.Exchange",
          "conversation.Kept",
          "conversation.Reply",
          "conversation.StoreException",
          "answer.CitedText",
          "answer.Claim",
          "answer.Citation",
          "answer.Found",
          "routine.Routine",
          "routine.Step",
          "routine.Range",
          "answer.phrasing.PhrasingCounts",
          "answer.support.CitedPassage",
          "answer.support.Support",
          "answer.support.SupportCheck",
          "answer.support.Reason",
          "corpus.CorpusException",
          "corpus.Document",
          "language.Span",
          "model.Endpoint",
          "retrieval.Indexed",
          "lexicon.Mention",
          "safety.Evidence",
          "safety.Level",
          "safety.Rule",
          "safety.Verdict");

  /** The only packages that may touch a library or a part of the JDK. */
  private static final Map<String, Set<String>> FENCES =
      Map.ofEntries(
          row("org.apache.lucene.analysis..", "retrieval", "language"),
          row("org.tartarus.snowball..", "retrieval", "language"),
          row("org.apache.lucene..", "retrieval"),
          row("com.linecorp.armeria..", "server", "model"),
          row("dev.langchain4j..", "model", "langchain4j"),
          row("io.modelcontextprotocol..", "mcp"),
          row("java.sql..", "store"),
          row("javax.sql..", "store"),
          row("org.jdbi..", "store"),
          row("org.flywaydb..", "store"),
          row("com.zaxxer..", "store"));

  /** Where the time and chance of the real world come in; everybody else is handed them. */
  private static final Set<String> OUTERMOST =
      Set.of(MAIN, "cli", "server", "mcp", "eval", "assistant");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void thereAreClassesToCheck() {
    assertThat(CLASSES).isNotEmpty();
  }

  @Test
  void everyPackageHasARowInTheTable() {
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(type -> packages.add(part(type)));

    assertThat(MAY_USE.keySet()).containsAll(packages);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatTheTableAllows(String user) {
    Set<String> allowed = MAY_USE.get(user);

    noClasses()
        .that(areIn(Set.of(user)))
        .should()
        .dependOnClassesThat(
            describe(
                "are in a package of ours other than %s".formatted(allowed),
                type ->
                    resideInAPackage(ROOT + "..").test(type)
                        && !part(type).equals(user)
                        && !allowed.contains(part(type))
                        && !(FACES.contains(user) && SEEN_BY_FACES.contains(topLevel(type)))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("fences")
  void aLibraryStaysBehindItsFence(String library, Set<String> inside) {
    noClasses()
        .that(areOutside(inside))
        .should()
        .dependOnClassesThat(belongTo(library))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void onlyTheTerminalFacesPrint() {
    noClasses()
        .that(areOutside(Set.of(MAIN, "cli", "mcp")))
        .should()
        .accessField(System.class, "out")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void clockAndChanceArePassedIn() {
    noClasses()
        .that(areOutside(OUTERMOST))
        .should()
        .accessTargetWhere(
            describe("reads the clock of the machine", ArchitectureTest::readsTheClock))
        .orShould()
        .accessTargetWhere(describe("draws a number by itself", ArchitectureTest::drawsByItself))
        .orShould()
        .dependOnClassesThat(
            describe("are Date or Calendar", type -> isA(type, Date.class, Calendar.class)))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      JavaPackage home = type.getPackage();
      if (!home.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(home.getName());
      }
    }

    assertThat(unmarked).as("packages whose package-info is not @NullMarked").isEmpty();
  }

  private static Map.Entry<String, Set<String>> row(String key, String... values) {
    return Map.entry(key, Set.of(values));
  }

  static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  static Stream<Arguments> fences() {
    return FENCES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(fence -> arguments(fence.getKey(), fence.getValue()));
  }

  /** The first name below the root: {@code safety} for {@code dev.unknot.safety.context}. */
  private static String part(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? MAIN : name.substring(ROOT.length() + 1).split("\\.")[0];
  }

  private static DescribedPredicate<JavaClass> areIn(Set<String> parts) {
    return describe("are in %s".formatted(parts), type -> parts.contains(part(type)));
  }

  private static DescribedPredicate<JavaClass> areOutside(Set<String> parts) {
    return describe("are outside %s".formatted(parts), type -> !parts.contains(part(type)));
  }

  /** In the library, and not in a part of it that has a fence of its own. */
  private static DescribedPredicate<JavaClass> belongTo(String library) {
    Set<String> narrower = new HashSet<>(FENCES.keySet());
    narrower.removeIf(other -> other.length() <= library.length());
    return describe(
        "belong to %s".formatted(library),
        type ->
            resideInAPackage(library).test(type)
                && narrower.stream().noneMatch(other -> resideInAPackage(other).test(type)));
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getTarget().getName();
    if (isA(owner, System.class)) {
      return name.equals("currentTimeMillis");
    }
    if (isA(owner, Clock.class)) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    return owner.getPackageName().startsWith("java.time")
        && name.equals("now")
        && !access.getTarget().getFullName().contains(Clock.class.getName());
  }

  private static boolean drawsByItself(JavaAccess<?> access) {
    String target = access.getTarget().getFullName();
    return target.equals("java.lang.Math.random()")
        || target.equals("java.util.UUID.randomUUID()")
        || target.equals("java.util.Collections.shuffle(java.util.List)")
        || target.matches("java\\.(util\\.Random|security\\.SecureRandom)\\.<init>\\(\\)")
        || isA(access.getTargetOwner(), ThreadLocalRandom.class);
  }

  private static boolean isA(JavaClass type, Class<?>... expected) {
    return Arrays.stream(expected).anyMatch(type::isEquivalentTo);
  }

  /** The name of the file's own class, under the root package. */
  private static String topLevel(JavaClass type) {
    String name = type.getName().substring(ROOT.length() + 1);
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
