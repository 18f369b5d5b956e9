package dev.unknot.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.unknot.assistant.Unknot;
import dev.unknot.corpus.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page for each document, with its text to the letter: what citations link to. */
final class SourcePages {

  private final Map<String, HttpService> pages;

  SourcePages(Unknot unknot) {
    pages =
        unknot.documents().stream().collect(Collectors.toMap(Document::id, SourcePages::service));
  }

  List<Endpoint> endpoints() {
    return List.of(Endpoint.get("/sources/{id}", this::page));
  }

  private HttpResponse page(ServiceRequestContext ctx, HttpRequest request) throws Exception {
    HttpService page = pages.get(PathParameter.of(ctx, "id"));
    if (page == null) {
      throw RequestException.notFound("document: there is none of this id");
    }
    return page.serve(ctx, request);
  }

  private static HttpService service(Document document) {
    String html =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%1$s</title>
        <link rel="icon" href="/ball.svg">
        <link rel="stylesheet" href="/style.css">
        <script type="module" src="/source-page.js"></script>
        </head>
        <body>
        <main class="article">
        <p><a href="/">Unknot</a></p>
        <h1>%1$s</h1>
        <pre id="text">%2$s</pre>
        </main>
        </body>
        </html>
        """
            .formatted(Html.escaped(document.title()), Html.escaped(document.text()));
    return Page.service(MediaType.HTML_UTF_8, html.getBytes(StandardCharsets.UTF_8));
  }
}
