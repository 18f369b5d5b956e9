package dev.unknot.corpus;

import dev.unknot.corpus.Block.Heading;
import dev.unknot.corpus.Block.Item;
import dev.unknot.corpus.Block.Paragraph;
import dev.unknot.corpus.OpenLists.Place;
import dev.unknot.language.Sentences;
import dev.unknot.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts a text into blocks in one pass over its lines. It knows marks only, not what words say. */
final class BlockParser {

  private static final int LEVELS = 6;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private final OpenLists lists = new OpenLists();

  /** The block that the next line may go on with. */
  private @Nullable Span open;

  private int lines;
  private @Nullable Place place;

  private BlockParser(String text) {
    this.text = text;
  }

  static List<Block> parse(String text, int from) {
    BlockParser parser = new BlockParser(text);
    for (int at = from; at < text.length(); ) {
      Line line = Line.at(text, at);
      parser.line(line);
      at = line.next();
    }
    parser.close();
    return List.copyOf(parser.blocks);
  }

  private void line(Line line) {
    Optional<Marker> marker = Marker.of(text, line);
    if (line.blank()) {
      close();
    } else if (!says(line.content()) && (marker.isEmpty() || marker.get().content().length() > 0)) {
      rule(line.content());
    } else if (marker.isPresent() && startsItem(marker.get())) {
      close();
      open(marker.get().content(), lists.enter(marker.get(), line.indent()));
    } else if (!heading(line)) {
      running(line);
    }
  }

  private boolean says(Span span) {
    for (int at = span.start(); at < span.end(); at++) {
      if (Character.isLetterOrDigit(text.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** A line of signs alone: it underlines a heading or parts what is above from what is below. */
  private void rule(Span signs) {
    char sign = text.charAt(signs.start());
    boolean underline =
        (sign == '=' || sign == '-') && signs.length() > 1 && made(signs, sign) && place == null;
    if (underline && open != null && lines == 1) {
      blocks.add(new Heading(open, open.cover(signs), sign == '=' ? 1 : 2));
      open = null;
    }
    close();
    lists.clear();
  }

  private boolean made(Span signs, char sign) {
    for (int at = signs.start(); at < signs.end(); at++) {
      if (text.charAt(at) != sign) {
        return false;
      }
    }
    return true;
  }

  private boolean startsItem(Marker marker) {
    return open == null || lists.startsUnder(marker) || endsSentence(open);
  }

  private boolean endsSentence(Span span) {
    return span.length() > 0 && ".:;!?".indexOf(text.charAt(span.end() - 1)) >= 0;
  }

  /** Takes a line that begins with {@code #} signs and a space. */
  private boolean heading(Line line) {
    int start = line.content().start();
    int end = line.content().end();
    int at = start;
    while (at < end && text.charAt(at) == '#') {
      at++;
    }
    int level = at - start;
    if (level == 0 || level > LEVELS || !Marker.gap(text, at, end)) {
      return false;
    }
    close();
    lists.clear();
    Span words = Sentences.trim(text, new Span(at, unclosed(end)));
    blocks.add(new Heading(words, line.content(), level));
    return true;
  }

  /** Headings may be closed by {@code #} signs too, after a space. */
  private int unclosed(int end) {
    int at = end;
    while (text.charAt(at - 1) == '#') {
      at--;
    }
    return Marker.gap(text, at - 1, end) ? at : end;
  }

  private void running(Line line) {
    Span content = unquoted(line.content());
    if (text.charAt(content.start()) == '|') {
      close();
    }
    if (open != null) {
      open = open.length() == 0 ? content : open.cover(content);
      lines++;
    } else {
      open(content, lists.holding(line.indent()).orElse(null));
    }
  }

  /** A quoted block's first mark is no part of what it says. */
  private Span unquoted(Span content) {
    return open == null && text.charAt(content.start()) == '>'
        ? Sentences.trim(text, new Span(content.start() + 1, content.end()))
        : content;
  }

  private void open(Span span, @Nullable Place at) {
    open = span;
    lines = 1;
    place = at;
  }

  private void close() {
    if (open != null && open.length() > 0) {
      blocks.add(
          place == null
              ? new Paragraph(open, lines)
              : new Item(open, lines, place.role(), place.number()));
    }
    open = null;
    place = null;
  }
}
