package dev.unknot.cli;

import dev.unknot.answer.Citation;
import dev.unknot.answer.CitedText;
import dev.unknot.cli.Terminal.Style;
import dev.unknot.conversation.Reply;
import java.util.List;

/**
 * Shows a reply in a terminal: the text wrapped, then a footnote for each citation, then what could
 * be asked next.
 */
record ReplyPrinter(Terminal terminal) {

  String print(Reply reply) {
    StringBuilder page = new StringBuilder();
    if (reply.plain() instanceof Reply.Stopped) {
      page.append(terminal.styled(Style.ALARM, "STOP")).append("\n\n");
    }
    page.append(print(reply.words()));
    List<Citation> citations = reply.words().citations();
    if (!reply.suggestions().isEmpty()) {
      page.append(citations.isEmpty() ? "" : "\n").append("You could ask:\n");
      reply
          .suggestions()
          .forEach(
              suggestion -> page.append(terminal.wrapped("- " + suggestion, "  ")).append('\n'));
    }
    return page.toString().stripTrailing() + "\n";
  }

  /** A text in paragraphs, with its footnotes. */
  String print(CitedText words) {
    StringBuilder page = new StringBuilder();
    for (String paragraph : words.text().split("\n\n", -1)) {
      page.append(terminal.styled(Style.BOLD, terminal.wrapped(paragraph, ""))).append("\n\n");
    }
    words.citations().forEach(citation -> page.append(footnote(citation)));
    return page.toString();
  }

  String footnote(Citation citation) {
    String section = citation.section().isEmpty() ? "" : ", " + citation.section();
    String head =
        "[%d] %s%s (%s)".formatted(citation.id(), citation.title(), section, citation.source());
    String quote = "    " + Terminal.quoted(citation.quote());
    return terminal.wrapped(head, "    ")
        + "\n"
        + terminal.styled(Style.DIM, terminal.wrapped(quote, "    "))
        + "\n";
  }
}
