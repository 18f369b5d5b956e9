package dev.unknot.understanding;

import dev.unknot.lexicon.Clause;
import dev.unknot.lexicon.Concept;
import dev.unknot.lexicon.Lexicon;
import dev.unknot.lexicon.Mention;
import dev.unknot.lexicon.Reading;
import dev.unknot.lexicon.Term;
import dev.unknot.understanding.Intent.Act;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a reading into an intent. */
public final class Interpreter {

  private static final Map<String, Act> SMALLTALK = smalltalk();

  private final Lexicon lexicon;

  public Interpreter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  public Intent interpret(Reading reading) {
    List<Term> terms = distinct(Term.of(reading, lexicon));
    List<Concept> parts =
        terms.stream()
            .flatMap(term -> term.concept().stream())
            .filter(concept -> concept.kind() == Concept.Kind.PART)
            .toList();
    Set<String> aspects = new LinkedHashSet<>();
    reading
        .mentions(Concept.Kind.ASPECT)
        .map(Mention::concept)
        .map(Concept::id)
        .forEach(aspects::add);
    boolean yesNo =
        reading.clauses().stream().anyMatch(clause -> clause.mood() == Clause.Mood.YES_NO);
    return new Intent(reading, act(reading, terms, aspects), terms, parts, aspects, yesNo);
  }

  private static Act act(Reading reading, List<Term> terms, Set<String> aspects) {
    if (terms.isEmpty()) {
      for (Map.Entry<String, Act> entry : SMALLTALK.entrySet()) {
        if (reading.mentionsAny(entry.getKey())) {
          return entry.getValue();
        }
      }
    }
    if (terms.isEmpty() && aspects.isEmpty()) {
      return Act.NOTHING;
    }
    return reading.clauses().stream().anyMatch(Clause::asks) ? Act.ASK : Act.TELL;
  }

  private static List<Term> distinct(List<Term> terms) {
    Map<String, Term> distinct = new LinkedHashMap<>();
    terms.forEach(term -> distinct.putIfAbsent(term.key(), term));
    return List.copyOf(distinct.values());
  }

  private static Map<String, Act> smalltalk() {
    Map<String, Act> cues = new LinkedHashMap<>();
    cues.put("help-wanted", Act.HELP);
    cues.put("thanks", Act.THANK);
    cues.put("goodbye", Act.BYE);
    cues.put("greeting", Act.GREET);
    return cues;
  }
}
