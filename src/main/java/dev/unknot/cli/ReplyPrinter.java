package dev.unknot.cli;

import dev.unknot.answer.Citation;
import dev.unknot.conversation.Reply;
import java.util.List;

/**
 * Shows a reply in a terminal: the text wrapped, then a footnote for each citation, then what could
 * be asked next.
 */
final class ReplyPrinter {

  private static final String DIM = "\u001b[2m";
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String PLAIN = "\u001b[0m";

  private final boolean color;
  private final int width;

  ReplyPrinter(boolean color, int width) {
    this.color = color;
    this.width = width;
  }

  String print(Reply reply) {
    StringBuilder page = new StringBuilder();
    if (reply instanceof Reply.Stopped) {
      page.append(styled(RED, "STOP")).append("\n\n");
    }
    for (String paragraph : reply.words().text().split("\n\n", -1)) {
      page.append(styled(BOLD, wrapped(paragraph, ""))).append("\n\n");
    }
    List<Citation> citations = reply.words().citations();
    citations.forEach(citation -> page.append(footnote(citation)));
    if (!reply.suggestions().isEmpty()) {
      page.append(citations.isEmpty() ? "" : "\n").append("You could ask:\n");
      reply
          .suggestions()
          .forEach(suggestion -> page.append(wrapped("- " + suggestion, "  ")).append('\n'));
    }
    return page.toString().stripTrailing() + "\n";
  }

  String footnote(Citation citation) {
    String section = citation.section().isEmpty() ? "" : ", " + citation.section();
    String head =
        wrapped(
            "["
                + citation.id()
                + "] "
                + citation.title()
                + section
                + " ("
                + citation.source()
                + ")",
            "    ");
    String quote = "    \"" + citation.quote().strip().replaceAll("[\\s\\u00a0]+", " ") + "\"";
    return head + "\n" + styled(DIM, wrapped(quote, "    ")) + "\n";
  }

  private String styled(String style, String text) {
    return color ? style + text + PLAIN : text;
  }

  private String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      boolean first = column == 0;
      if (!first && column + 1 + word.length() > width) {
        lines.append('\n').append(indent);
        column = indent.length();
        first = true;
      }
      lines.append(first ? "" : " ").append(word);
      column += (first ? 0 : 1) + word.length();
      column = Math.max(column, 1);
    }
    return lines.toString();
  }
}
