package dev.unknot.assistant;

import dev.unknot.answer.Answerer;
import dev.unknot.answer.Found;
import dev.unknot.answer.Question;
import dev.unknot.corpus.Document;
import dev.unknot.corpus.Passage;
import dev.unknot.retrieval.PassageIndex;
import dev.unknot.understanding.Intent;
import dev.unknot.understanding.Understanding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds passages for people to read: nothing is gated, nothing is said. */
record Search(Understanding understanding, Answerer answerer, PassageIndex index) {

  /** How deep it is looked for further documents. */
  private static final int DEEPEST = 20_000;

  private record Match(Document document, Passage passage, double score) {}

  List<Found> run(SearchRequest request) {
    List<Match> matches =
        request.byDocument() ? documents(request) : passages(request, request.limit());
    return IntStream.range(0, matches.size()).mapToObj(i -> found(i + 1, matches.get(i))).toList();
  }

  private static Found found(int rank, Match match) {
    return Found.of(rank, match.score(), match.document(), match.passage());
  }

  private List<Match> passages(SearchRequest request, int limit) {
    return switch (request.mode()) {
      case WORDS -> words(request.query(), limit);
      case OPERATORS ->
          index.searchOperators(request.query(), limit).stream()
              .map(hit -> new Match(hit.found().document(), hit.found().passage(), hit.score()))
              .toList();
    };
  }

  private List<Match> words(String query, int limit) {
    Intent intent = understanding.interpret(understanding.read(query));
    return answerer
        .rank(new Question(intent.terms(), intent.words(), intent.aspects()), limit)
        .stream()
        .map(ranked ->
            new Match(ranked.evidence().document(), ranked.evidence().passage(), ranked.score()))
        .toList();
  }

  /** Looks deeper until there are enough documents, or no more passages. */
  private List<Match> documents(SearchRequest request) {
    int depth = request.limit();
    while (true) {
      List<Match> passages = passages(request, depth);
      List<Match> best = bestOfEach(passages);
      if (best.size() >= request.limit() || passages.size() < depth || depth == DEEPEST) {
        return best.subList(0, Math.min(best.size(), request.limit()));
      }
      depth = Math.min(4 * depth, DEEPEST);
    }
  }

  private static List<Match> bestOfEach(List<Match> passages) {
    Set<String> documents = new HashSet<>();
    List<Match> best = new ArrayList<>();
    for (Match passage : passages) {
      if (documents.add(passage.document().id())) {
        best.add(passage);
      }
    }
    return best;
  }
}
