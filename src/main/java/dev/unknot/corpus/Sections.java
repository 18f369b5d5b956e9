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
import java.util.stream.Stream;

/** Builds the sections and passages of a document from its parts, given in order. */
final class Sections {

  private final String document;
  private final String text;
  private final Noise noise;
  private final boolean curated;
  private final List<Section> closed = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  private record Open(List<String> path, Heading heading) {}

  Sections(String document, String text, Noise noise, boolean curated) {
    this.document = document;
    this.text = text;
    this.noise = noise;
    this.curated = curated;
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
    Runs.of(text, part.block().span()).stream()
        .flatMap(run -> Sentences.split(text, run).stream())
        .filter(span -> span.of(text).codePoints().anyMatch(Character::isLetterOrDigit))
        .forEach(span -> passages.add(passage(part, span, role, number)));
  }

  private Passage passage(Part part, Span span, Role role, int number) {
    String sentence = span.of(text);
    boolean other = !part.authored() || noise.sentence(sentence, curated);
    Voice voice = other ? Voice.OTHER : Voice.AUTHOR;
    return new Passage(document, span, sentence, path(), role, number, voice);
  }
}
