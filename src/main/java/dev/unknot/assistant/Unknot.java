package dev.unknot.assistant;

import dev.unknot.answer.Answerer;
import dev.unknot.answer.CitedText;
import dev.unknot.answer.Evidence;
import dev.unknot.answer.Found;
import dev.unknot.answer.Grounding;
import dev.unknot.answer.Place;
import dev.unknot.answer.Question;
import dev.unknot.answer.Ranked;
import dev.unknot.answer.phrasing.Phrasing;
import dev.unknot.answer.phrasing.PhrasingCounts;
import dev.unknot.answer.phrasing.VerifiedPhrasing;
import dev.unknot.answer.support.SupportCheck;
import dev.unknot.conversation.Bases;
import dev.unknot.conversation.Conversation;
import dev.unknot.conversation.Exchange;
import dev.unknot.conversation.Reply;
import dev.unknot.conversation.RoutineText;
import dev.unknot.conversation.Turn;
import dev.unknot.corpus.Corpus;
import dev.unknot.corpus.CorpusException;
import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.language.Lazy;
import dev.unknot.language.Prompt;
import dev.unknot.language.Wording;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Reading;
import dev.unknot.model.ModelPhraser;
import dev.unknot.retrieval.IndexFolder;
import dev.unknot.retrieval.Indexed;
import dev.unknot.retrieval.PassageIndex;
import dev.unknot.routine.Moves;
import dev.unknot.routine.Routine;
import dev.unknot.routine.Routines;
import dev.unknot.safety.Rules;
import dev.unknot.safety.Screen;
import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Understanding;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** The assistant: answers messages from the documents of a corpus. */
public final class Unknot {

  /** The longest message that is read, in UTF-16 code units. */
  public static final int LONGEST_MESSAGE = 4_000;

  private static final String SYNONYMS = "synonyms.yaml";

  private static final String PROMPT = "phrase-answer.md";
  private static final Set<String> PROMPT_INPUTS = Set.of("question", "differ", "claims");

  private final Corpus corpus;
  private final Understanding understanding;
  private final Answerer answerer;
  private final Search search;
  private final Supplier<Routines> routines;
  private final RoutineText routineText;
  private final Turn turn;
  private final Optional<VerifiedPhrasing> phrasing;
  private final Clock clock;

  private Unknot(
      Corpus corpus,
      Understanding understanding,
      Answerer answerer,
      Search search,
      Supplier<Routines> routines,
      RoutineText routineText,
      Turn turn,
      Optional<VerifiedPhrasing> phrasing,
      Clock clock) {
    this.corpus = corpus;
    this.understanding = understanding;
    this.answerer = answerer;
    this.search = search;
    this.routines = routines;
    this.routineText = routineText;
    this.turn = turn;
    this.phrasing = phrasing;
    this.clock = clock;
  }

  /**
   * Builds an assistant.
   *
   * @throws dev.unknot.corpus.CorpusException if the corpus is not fit, with all its problems
   * @throws IllegalArgumentException naming the index, if there is one and it is not fit
   */
  public static Unknot open(Settings settings) {
    Lazy<Lexicon> words = new Lazy<>(() -> words(settings));
    Lazy<Corpus> documents = new Lazy<>(() -> documents(settings));
    // Begun beside: Lucene has much to load.
    CompletableFuture<PassageIndex> indexed =
        CompletableFuture.supplyAsync(() -> index(settings, documents, words));
    Lexicon known = words.get();
    Corpus corpus = documents.get();
    Rules rules = Rules.load();
    Wording wording = wording(settings);
    PassageIndex index = await(indexed);
    Lexicon lexicon = known.knowing(index::words);
    Answerer answerer = new Answerer(index, lexicon.aspects());
    Understanding understanding = new Understanding(lexicon);
    Lazy<Routines> routines =
        new Lazy<>(() -> Routines.of(corpus, lexicon, passage -> reading(passage, answerer)));
    Grounding grounding = new Grounding(corpus);
    RoutineText routineText = new RoutineText(answerer, grounding, wording);
    Optional<VerifiedPhrasing> phrasing = phrasing(settings);
    Turn turn =
        new Turn(
            understanding,
            new Screen(rules),
            new Bases(rules, answerer),
            answerer,
            phrasing.isPresent() ? phrasing.get() : Phrasing.EXTRACTIVE,
            routines,
            new Moves(lexicon),
            routineText,
            grounding,
            wording);
    Search search = new Search(understanding, answerer, index);
    return new Unknot(
        corpus,
        understanding,
        answerer,
        search,
        routines,
        routineText,
        turn,
        phrasing,
        settings.clock());
  }

  /** The wording by a language model, if one is set; without one nothing of it is loaded. */
  private static Optional<VerifiedPhrasing> phrasing(Settings settings) {
    if (settings.model().isEmpty()) {
      return Optional.empty();
    }
    Prompt prompt = Prompt.read(settings.prompts().resolve(PROMPT), PROMPT_INPUTS);
    ModelPhraser phraser = new ModelPhraser(settings.model().get(), prompt.text());
    return Optional.of(new VerifiedPhrasing(phraser, SupportCheck.load()));
  }

  /**
   * Brings the index on disk up to date with the corpus, or makes it.
   *
   * @param folder of the index
   * @throws dev.unknot.corpus.CorpusException if the corpus is not fit, with all its problems
   * @throws IllegalArgumentException naming the folder, if no index can be written there
   */
  public static Indexed index(Settings settings, Path folder) {
    return new IndexFolder(folder).write(Corpus.read(settings.corpus()), words(settings));
  }

  private static Corpus documents(Settings settings) {
    return settings
        .cache()
        .map(cache -> Corpus.read(settings.corpus(), cache.resolve("documents")))
        .orElseGet(() -> Corpus.read(settings.corpus()));
  }

  private static Wording wording(Settings settings) {
    return settings
        .cache()
        .map(cache -> Wording.read(settings.prompts(), cache.resolve("prompts")))
        .orElseGet(() -> Wording.read(settings.prompts()));
  }

  private static PassageIndex index(
      Settings settings, Supplier<Corpus> corpus, Supplier<Lexicon> words) {
    if (settings.index().isPresent()) {
      return new IndexFolder(settings.index().get()).open(corpus.get(), words.get());
    }
    return settings
        .cache()
        .flatMap(cache -> new IndexFolder(cache.resolve("index")).upToDate(corpus, words))
        .orElseGet(() -> PassageIndex.build(corpus.get(), words.get()));
  }

  /** Our words, and those that the corpus brings along. */
  private static Lexicon words(Settings settings) {
    try {
      return Lexicon.load(settings.corpus().resolve(SYNONYMS));
    } catch (IllegalArgumentException e) {
      throw new CorpusException(String.valueOf(e.getMessage()).lines().toList());
    }
  }

  private static Reading reading(Passage passage, Answerer answerer) {
    return answerer
        .at(new Place(passage.document(), passage.span()))
        .map(Evidence::reading)
        .orElseThrow();
  }

  /** What was begun beside; what it threw, as it threw it. */
  private static <T> T await(CompletableFuture<T> begun) {
    try {
      return begun.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** A new conversation, under an id that nobody can guess. */
  public Conversation start() {
    return Conversation.named(UUID.randomUUID().toString());
  }

  /**
   * Answers a message and gives the conversation after it; the one handed in stays as it is.
   *
   * @throws IllegalArgumentException naming the limit, if the message is blank or too long
   */
  public Exchange reply(Conversation conversation, String message) {
    if (message.isBlank()) {
      throw new IllegalArgumentException("question: empty (expected: some words)");
    }
    if (message.length() > LONGEST_MESSAGE) {
      throw new IllegalArgumentException(
          "question: "
              + message.length()
              + " characters (expected: at most "
              + LONGEST_MESSAGE
              + ")");
    }
    return turn.take(conversation, message, ZonedDateTime.now(clock));
  }

  /**
   * The conversation where the person was shown a reply that somebody else has kept. Its text is
   * trusted for nothing but the place in a routine.
   */
  public Conversation shown(Conversation conversation, String text) {
    return turn.shown(conversation, text);
  }

  /** Answers one message on its own, in a conversation that nobody goes on with. */
  public Reply ask(String message) {
    return reply(Conversation.named(""), message).reply();
  }

  /**
   * The passages nearest to a query, best first, whether or not they answer it.
   *
   * @throws IllegalArgumentException in one line, if its operators do not parse
   */
  public List<Found> search(SearchRequest request) {
    return search.run(request);
  }

  /** The share of a question's meaning that the best passage covers, if one is found. */
  public OptionalDouble coverage(String question) {
    Intent intent = understanding.interpret(understanding.read(question));
    return answerer.rank(new Question(intent.terms(), intent.words(), intent.aspects()), 1).stream()
        .mapToDouble(Ranked::coverage)
        .findFirst();
  }

  /** All documents, in the order of their ids. */
  public List<Document> documents() {
    return corpus.documents();
  }

  /** One document, by its id. */
  public Optional<Document> document(String id) {
    return corpus.document(id);
  }

  /** The routines of the documents, in their order. */
  public Collection<Routine> routines() {
    return routines.get().all();
  }

  /**
   * The routine of an id.
   *
   * @throws IllegalArgumentException naming the nearest ids, if there is none
   */
  public Routine routine(String id) {
    return routines
        .get()
        .find(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "routine: " + id + " (expected: an id, such as " + routines.get().near(id) + ")"));
  }

  /** A routine in words: what it takes, every step, what stands beside them, all cited. */
  public CitedText describe(Routine routine) {
    return routineText.describe(routine);
  }

  /** What came of a language model's wordings so far; nothing if there is none. */
  public Optional<PhrasingCounts> phrasing() {
    return phrasing.map(VerifiedPhrasing::counts);
  }

  public Corpus corpus() {
    return corpus;
  }
}
