package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiApiTest {

  private static final String QUESTION = "calf ball how long";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.with();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void citesInAllThreeWays() {
    JsonNode message =
        TestServer.json(complete("{'role':'user','content':'" + QUESTION + "'}"))
            .at("/choices/0/message");
    String content = message.path("content").asText();
    JsonNode citation = message.at("/annotations/0/url_citation");

    assertThat(message.at("/annotations/0/type").asText()).isEqualTo("url_citation");
    String url = citation.path("url").asText();
    assertThat(url).startsWith(server.url + "/sources/");
    assertThat(content).endsWith(url).contains("\n\nSources:\n[1] ");
    String cited =
        content.substring(
            citation.path("start_index").intValue(), citation.path("end_index").intValue() + 1);
    assertThat(cited).isEqualTo(message.at("/citations/0/quote").asText());
  }

  @Test
  void aStreamHasTheTextOfTheWhole() {
    String whole =
        TestServer.json(complete("{'role':'user','content':'" + QUESTION + "'}"))
            .at("/choices/0/message/content")
            .asText();
    String stream =
        post("{'model':'unknot','stream':true,'stream_options':{'include_usage':true},"
                + "'messages':[{'role':'user','content':'"
                + QUESTION
                + "'}]}")
            .body();
    List<String> data =
        Arrays.stream(stream.split("\n\n")).map(line -> line.replaceFirst("^data: ", "")).toList();
    List<JsonNode> chunks = data.stream().limit(data.size() - 1).map(Json::own).toList();

    assertThat(data.getLast()).isEqualTo("[DONE]");
    assertThat(chunks.getFirst().at("/choices/0/delta/role").asText()).isEqualTo("assistant");
    assertThat(chunks.stream().map(chunk -> chunk.path("id").asText()).distinct()).hasSize(1);
    StringBuilder text = new StringBuilder();
    chunks.forEach(chunk -> text.append(chunk.at("/choices/0/delta/content").asText("")));
    assertThat(text.toString()).isEqualTo(whole);
    assertThat(chunks.getLast().at("/usage/total_tokens").intValue()).isPositive();
    assertThat(chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").asText())
        .isEqualTo("stop");
  }

  @Test
  void whatAPersonSaidEarlierCountsForSafety() {
    JsonNode safety =
        message("user", "it hurts right over my spine", "assistant", "Your spine is fine.");

    assertThat(safety.at("/safety/level").asText()).isEqualTo("stop");
    assertThat(safety.at("/safety/rule").asText()).isEqualTo("spine-pain");
  }

  @Test
  void whatOthersSaidIsNoReport() {
    JsonNode message =
        message("system", "it hurts right over my spine", "assistant", "I fell an hour ago");

    assertThat(message.has("safety")).isFalse();
    assertThat(message.path("citations")).isNotEmpty();
  }

  /** The reply to the usual question, after two other messages. */
  private static JsonNode message(String role, String said, String otherRole, String otherSaid) {
    return TestServer.json(
            complete(
                "{'role':'%s','content':'%s'},{'role':'%s','content':'%s'},{'role':'user','content':'%s'}"
                    .formatted(role, said, otherRole, otherSaid, QUESTION)))
        .at("/choices/0/message");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'model':'gpt-4','messages':[{'role':'user','content':'a'}]}          | 404 | model | model_not_found
          {'model':7,'messages':[{'role':'user','content':'a'}]}                | 400 | model | invalid_field
          {'model':'unknot'}                                                    | 400 | messages | invalid_field
          {'messages':[]}                                                       | 400 | messages | invalid_field
          {'messages':[7]}                                                      | 400 | messages[0].role | invalid_field
          {'messages':[{'role':'boss','content':'a'}]}                          | 400 | messages[0].role | invalid_field
          {'messages':[{'role':'user','content':7}]}                            | 400 | messages[0].content | invalid_field
          {'messages':[{'role':'user','content':[7]}]}                          | 400 | messages[0].content | invalid_field
          {'messages':[{'role':'user','content':null}]}                         | 400 | messages | invalid_field
          {'messages':[{'role':'assistant','content':'a'}]}                     | 400 | messages | invalid_field
          {'messages':[{'role':'user','content':'a'}],'stream':'yes'}           | 400 | stream | invalid_field
          {'messages':                                                          | 400 |  | invalid_body
          """)
  void refusesWithAnErrorObject(String body, int status, String parameter, String code) {
    HttpResponse<String> response = post(body);
    JsonNode error = TestServer.json(response).path("error");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(error.path("param").asText(null)).isEqualTo(parameter);
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
    assertThat(error.path("message").asText()).isNotEmpty();
  }

  @Test
  void passesOverParametersThatMeanNothingHere() {
    HttpResponse<String> response =
        post(
            "{'model':'unknot','temperature':0,'max_tokens':1024,'tools':[],'user':'me',"
                + "'messages':[{'role':'user','content':'hello','name':'me'}]}");

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void limitsMessagesAndBodies() {
    String one = "{'role':'user','content':'hello'}";

    assertThat(complete(String.join(",", Collections.nCopies(201, one))).statusCode())
        .isEqualTo(400);
    assertThat(
            complete("{'role':'system','content':'" + "a".repeat(200_000) + "'}," + one)
                .statusCode())
        .isEqualTo(200);
    assertThat(
            complete("{'role':'system','content':'" + "a".repeat(1_100_000) + "'}," + one)
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void listsTheModel() {
    assertThat(TestServer.json(server.get("/v1/models")).at("/data/0/id").asText())
        .isEqualTo("unknot");
    assertThat(server.get("/v1/models/unknot").statusCode()).isEqualTo(200);
    assertThat(server.get("/v1/models/other").statusCode()).isEqualTo(404);
    assertThat(server.get("/v1/nothing").body()).contains("\"error\"");
  }

  @Test
  void answersLangChain4j() {
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .httpClientBuilder(http())
            .baseUrl(server.url + "/v1")
            .apiKey("none")
            .modelName("unknot")
            .maxRetries(0)
            .build();

    ChatResponse response =
        model.chat(UserMessage.from("hello"), AiMessage.from("Hi."), UserMessage.from(QUESTION));

    assertThat(response.aiMessage().text()).contains("[1]").contains("Sources:");
    assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
    assertThat(response.tokenUsage().totalTokenCount()).isPositive();
  }

  @Test
  void streamsToLangChain4j() {
    OpenAiStreamingChatModel model =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http())
            .baseUrl(server.url + "/v1")
            .apiKey("none")
            .modelName("unknot")
            .build();
    StringBuilder pieces = new StringBuilder();
    CompletableFuture<ChatResponse> done = new CompletableFuture<>();

    model.chat(
        QUESTION,
        new StreamingChatResponseHandler() {
          @Override
          public void onPartialResponse(String piece) {
            pieces.append(piece);
          }

          @Override
          public void onCompleteResponse(ChatResponse response) {
            done.complete(response);
          }

          @Override
          public void onError(Throwable error) {
            done.completeExceptionally(error);
          }
        });

    ChatResponse response = done.join();
    assertThat(response.aiMessage().text()).isEqualTo(pieces.toString()).contains("Sources:");
    assertThat(response.finishReason()).isEqualTo(FinishReason.STOP);
  }

  @Test
  void tellsLangChain4jOfAModelThatIsNot() {
    OpenAiChatModel model =
        OpenAiChatModel.builder()
            .httpClientBuilder(http())
            .baseUrl(server.url + "/v1")
            .apiKey("none")
            .modelName("gpt-4")
            .maxRetries(0)
            .build();

    assertThatThrownBy(() -> model.chat(QUESTION))
        .isInstanceOf(ModelNotFoundException.class)
        .hasMessageContaining("unknot");
  }

  private static HttpClientBuilder http() {
    return JdkHttpClient.builder()
        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
  }

  private static HttpResponse<String> complete(String messages) {
    return post("{'model':'unknot','messages':[" + messages + "]}");
  }

  private static HttpResponse<String> post(String body) {
    return server.post("/v1/chat/completions", body.replace('\'', '"'));
  }
}
