package dev.unknot.lexicon;

import dev.unknot.language.Quantities;
import dev.unknot.language.Quantity;
import dev.unknot.language.SoundAlikes;
import dev.unknot.language.Spelling;
import dev.unknot.language.TimeAgo;
import dev.unknot.language.TimesAgo;
import dev.unknot.language.Token;
import dev.unknot.language.Tokenizer;
import dev.unknot.language.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All concepts with their words, and the reader that finds them in a text. */
public final class Lexicon {

  private final CompiledLexicon data;
  private final Aspects aspects;
  private final Supplier<Set<String>> known;
  private @Nullable Spelling spelling;

  private Lexicon(CompiledLexicon data, Supplier<Set<String>> known) {
    this.data = data;
    this.aspects = data.aspects();
    this.known = known;
  }

  /** The lexicon of the product. */
  public static Lexicon load() {
    return new Lexicon(CompiledLexicon.load(), Set::of);
  }

  /**
   * The lexicon of the product, with the words of a corpus: concepts of its own, or more words for
   * ours.
   */
  public static Lexicon load(Map<String, Object> more, Collection<String> corpusWords) {
    Map<String, Entry> entries = LexiconSource.read();
    LexiconSource.add(entries, more);
    return new Lexicon(LexiconCompiler.compile(entries), () -> Set.copyOf(corpusWords));
  }

  /**
   * The lexicon of the product, with the words of a file, given as for a corpus, if it is there.
   *
   * @throws IllegalArgumentException with all problems, a line each, if the file is not fit
   */
  public static Lexicon load(Path synonyms) {
    if (!Files.exists(synonyms)) {
      return load();
    }
    String name = String.valueOf(synonyms.getFileName());
    Map<String, Entry> ours = LexiconSource.read();
    try {
      String text = Files.readString(synonyms);
      List<String> problems = SynonymsFile.problems(name, text, ours);
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(String.join("\n", problems));
      }
      Map<String, Entry> all = SynonymsFile.with(ours, Yaml.map(text, name));
      return new Lexicon(LexiconCompiler.compile(all), Set::of);
    } catch (IOException e) {
      throw new IllegalArgumentException(name + ":1: cannot be read as UTF-8 text: " + e, e);
    }
  }

  /** The same lexicon, whose reader mends misspelt words into these too. */
  public Lexicon knowing(Supplier<Set<String>> words) {
    return new Lexicon(data, words);
  }

  /** What two lexicons with the same words have in common. */
  public String fingerprint() {
    return data.digest();
  }

  private Token mend(Token token) {
    return knows(token) ? token : spelling().mend(token);
  }

  /** Made at the first word that is not ours: most messages have none. */
  private synchronized Spelling spelling() {
    if (spelling == null) {
      Set<String> vocabulary = words();
      vocabulary.addAll(known.get());
      spelling = new Spelling(vocabulary);
    }
    return spelling;
  }

  /** The aspects, and what tells them. */
  public Aspects aspects() {
    return aspects;
  }

  public Optional<Concept> concept(String id) {
    return data.concept(id);
  }

  public Collection<Concept> concepts() {
    return data.concepts();
  }

  /** Whether a word carries no meaning of its own for finding passages. */
  public boolean isFiller(Token token) {
    return !token.isWord() && !token.isNumber()
        || data.isFiller(token.form())
        || data.isFiller(token.stem());
  }

  /** The words that stand in the lexicon, in their folded forms. */
  public Set<String> words() {
    return new HashSet<>(data.words());
  }

  /** Whether a word stands in the lexicon, as a word of a concept or as a filler. */
  public boolean knows(Token token) {
    return isFiller(token) || data.isWord(token.form());
  }

  /** Reads what a person wrote: misspelt words are mended where a dictionary allows. */
  public Reading read(String text) {
    return read(text, SoundAlikes.mend(Tokenizer.tokenize(text).stream().map(this::mend).toList()));
  }

  /** Reads what stands in a document, as it stands: one clause, in which all is said as it is. */
  public Reading readAsWritten(String text) {
    List<Token> tokens = Tokenizer.tokenize(text);
    List<Mention> found = new MentionFinder(data.phrases(), tokens).find();
    List<Quantity> quantities = Quantities.find(tokens);
    List<Clause> whole = List.of(new Clause(0, tokens.size(), 0, Clause.Mood.STATEMENT));
    return new Reading(
        text, tokens, whole, found, List.of(), quantities, TimesAgo.find(tokens, quantities));
  }

  private Reading read(String text, List<Token> tokens) {
    List<Mention> found = new MentionFinder(data.phrases(), tokens).find();
    List<Quantity> quantities = Quantities.find(tokens);
    List<TimeAgo> times = TimesAgo.find(tokens, quantities);
    List<Clause> clauses = new Clauses(text, tokens, found).cut();
    List<Mention> acts = place(new MentionFinder(data.moves(), tokens).find(), clauses);
    Reading plain =
        new Reading(text, tokens, clauses, place(found, clauses), acts, quantities, times);
    Context context = new Context(plain);
    List<Mention> read =
        plain.mentions().stream().map(mention -> mention.with(context.of(mention))).toList();
    return new Reading(text, tokens, clauses, read, acts, quantities, times);
  }

  private static List<Mention> place(List<Mention> mentions, List<Clause> clauses) {
    List<Mention> placed = new ArrayList<>(mentions.size());
    int clause = 0;
    for (Mention mention : mentions) {
      while (clause < clauses.size() - 1 && mention.from() >= clauses.get(clause).to()) {
        clause++;
      }
      placed.add(
          new Mention(
              mention.concept(),
              mention.span(),
              mention.from(),
              mention.to(),
              clause,
              mention.status()));
    }
    return placed;
  }
}
