package dev.unknot.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/**
 * The lines of an input that are messages of the protocol. The protocol's library stops reading,
 * and tells nobody, at a line that is none; and it tells nobody of the end, which can be awaited
 * here.
 */
final class MessageInput extends InputStream {

  private final BufferedReader lines;
  private final McpJsonMapper json;
  private final PrintStream err;
  private final CountDownLatch end = new CountDownLatch(1);
  private byte[] line = {};
  private int next;

  MessageInput(InputStream in, McpJsonMapper json, PrintStream err) {
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.json = json;
    this.err = err;
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? line[next++] & 0xff : -1;
  }

  /** Gives one line at most, so that no message waits for the next. */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, bytes, offset, count);
    next += count;
    return count;
  }

  private boolean hasMore() throws IOException {
    while (next == line.length) {
      String text = lines.readLine();
      if (text == null) {
        end.countDown();
        return false;
      }
      if (isMessage(text)) {
        line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        next = 0;
      } else {
        err.println("unknot: a line was left out (expected: a JSON-RPC message)");
      }
    }
    return true;
  }

  private boolean isMessage(String text) {
    try {
      McpSchema.deserializeJsonRpcMessage(json, text);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
