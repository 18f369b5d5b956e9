package dev.unknot.corpus;

import dev.unknot.corpus.Block.Heading;
import dev.unknot.corpus.Block.Item;
import dev.unknot.corpus.Block.Paragraph;
import dev.unknot.corpus.Document.Section;
import dev.unknot.corpus.Passage.Role;
import dev.unknot.corpus.Passage.Voice;
import dev.unknot.language.Sentences;
import dev.unknot.language.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the sections and passages of a document from its parts, given in order. */
final class Sections {

  /** How many sentences back one may lean on. */
  private static final int CONTEXT = 2;

  private final String document;
  private final String text;
  private final Noise noise;
  private final boolean curated;
  private final Set<Part> labels;
  private final List<Section> closed = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(List<String> path, Heading heading) {}

  /**
   * Nothing yet.
   *
   * @param labels the items that open with a label of their own
   */
  Sections(String document, String text, Noise noise, boolean curated, Set<Part> labels) {
    this.document = document;
    this.text = text;
    this.noise = noise;
    this.curated = curated;
    this.labels = labels;
  }

  /** A heading as it is shown: on one line, without marks of emphasis or at its end. */
  static String tidy(String heading) {
    String line = String.join(" ", Stream.of(heading.split("[\\s\\u00A0]+")).toList());
    int start = 0;
    int end = line.length();
    while (start < end && "*_` \uFEFF".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "*_`: ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean stop = end > 1 && line.charAt(end - 1) == '.' && line.charAt(end - 2) != '.';
    return line.substring(start, stop ? end - 1 : end);
  }

  void add(Part part) {
    switch (part.block()) {
      case Heading heading -> enter(heading);
      case Paragraph paragraph -> sentences(part, Role.SENTENCE, 0);
      case Item item -> sentences(part, item.role(), item.number());
    }
  }

  List<Section> sections() {
    leave(0, text.length());
    closed.sort(Comparator.comparing(Section::heading));
    return List.copyOf(closed);
  }

  List<Passage> passages() {
    return List.copyOf(passages);
  }

  private void enter(Heading heading) {
    leave(heading.level(), heading.marked().start());
    List<String> path = new ArrayList<>(path());
    path.add(tidy(heading.span().of(text)));
    open.push(new Open(List.copyOf(path), heading));
  }

  private List<String> path() {
    return open.isEmpty() ? List.of() : open.element().path;
  }

  /** Closes the sections of a level and below. */
  private void leave(int level, int end) {
    while (!open.isEmpty() && open.element().heading.level() >= level) {
      Open section = open.pop();
      Heading heading = section.heading;
      Span body = Sentences.trim(text, new Span(heading.marked().end(), end));
      closed.add(new Section(section.path, heading.level(), heading.span(), body));
    }
  }

  private void sentences(Part part, Role role, int number) {
    List<Span> sentences =
        Runs.of(text, part.block().span()).stream()
            .flatMap(run -> Sentences.split(text, run).stream())
            .filter(span -> span.of(text).codePoints().anyMatch(Character::isLetterOrDigit))
            .toList();
    boolean labelled = labels.contains(part);
    List<String> headings = labelled ? beneath(sentences.getFirst()) : path();
    for (int at = labelled ? 1 : 0; at < sentences.size(); at++) {
      Span span = sentences.get(at);
      String context = curated ? "" : before(sentences, at);
      passages.add(
          new Passage(
              document,
              span,
              span.of(text),
              headings,
              role,
              number,
              voice(part, span.of(text)),
              context));
    }
  }

  private List<String> beneath(Span label) {
    List<String> headings = new ArrayList<>(path());
    headings.add(tidy(label.of(text)));
    return headings;
  }

  private String before(List<Span> sentences, int at) {
    int first = Math.max(0, at - CONTEXT);
    return first == at
        ? ""
        : new Span(sentences.get(first).start(), sentences.get(at - 1).end()).of(text);
  }

  private Voice voice(Part part, String sentence) {
    boolean other = !part.authored() || noise.sentence(sentence, curated);
    return other ? Voice.OTHER : Voice.AUTHOR;
  }
}
