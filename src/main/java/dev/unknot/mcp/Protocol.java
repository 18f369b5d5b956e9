package dev.unknot.mcp;

import dev.unknot.assistant.Unknot;
import dev.unknot.corpus.Document;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The tools and documents in the protocol's terms. */
final class Protocol {

  private static final String DOCUMENTS = "unknot://documents/";

  private final McpJsonMapper json = McpJsonDefaults.getMapper();
  private final Unknot unknot;
  private final Tools tools;

  Protocol(Unknot unknot, Tools tools) {
    this.unknot = unknot;
    this.tools = tools;
  }

  /** Answers requests on threads of its own until it is closed. */
  McpSyncServer serve(InputStream in, OutputStream out, String version) {
    return McpServer.sync(new StdioServerTransportProvider(json, in, out))
        .serverInfo("unknot", version)
        .capabilities(ServerCapabilities.builder().tools(false).resources(false, false).build())
        .tools(declared().stream().map(this::tool).toList())
        .resources(unknot.documents().stream().map(Protocol::resource).toList())
        .build();
  }

  private List<Tool> declared() {
    try (InputStream file = Protocol.class.getResourceAsStream("tools.json")) {
      byte[] declarations = Objects.requireNonNull(file, "tools.json").readAllBytes();
      return json.readValue(declarations, new TypeRef<List<Tool>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SyncToolSpecification tool(Tool tool) {
    return SyncToolSpecification.builder()
        .tool(tool)
        .callHandler((exchange, request) -> call(request))
        .build();
  }

  private CallToolResult call(CallToolRequest request) {
    try {
      String result = tools.run(request.name(), request.arguments()).toString();
      return CallToolResult.builder()
          .addTextContent(result)
          .structuredContent(json, result)
          .build();
    } catch (IllegalArgumentException e) {
      return CallToolResult.builder().addTextContent(e.getMessage()).isError(true).build();
    }
  }

  private static SyncResourceSpecification resource(Document document) {
    Resource resource =
        Resource.builder(DOCUMENTS + document.id(), document.id())
            .title(document.title())
            .mimeType("text/markdown")
            .build();
    return new SyncResourceSpecification(
        resource, (exchange, request) -> contents(resource, document));
  }

  private static ReadResourceResult contents(Resource resource, Document document) {
    TextResourceContents text =
        TextResourceContents.builder(resource.uri(), document.text())
            .mimeType(resource.mimeType())
            .build();
    return ReadResourceResult.builder(List.of(text)).build();
  }
}
