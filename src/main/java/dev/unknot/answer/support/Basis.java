package dev.unknot.answer.support;

import java.util.List;
import java.util.stream.Stream;

/** What the cited passages say: their sentences, and the headings above them. */
record Basis(List<Statement> sentences, List<Statement> headings) {

  Basis {
    sentences = List.copyOf(sentences);
    headings = List.copyOf(headings);
  }

  Stream<Statement> all() {
    return Stream.concat(sentences.stream(), headings.stream());
  }

  Stream<Figure> figures() {
    return all().flatMap(statement -> statement.figures().stream());
  }
}
