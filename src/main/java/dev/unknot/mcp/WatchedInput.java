package dev.unknot.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Input whose end others can wait for: the protocol's library tells nobody of it. */
final class WatchedInput extends FilterInputStream {

  private final CountDownLatch end = new CountDownLatch(1);

  WatchedInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    return watch(super.read());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return watch(super.read(bytes, offset, length));
  }

  private int watch(int read) {
    if (read < 0) {
      end.countDown();
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    super.close();
  }

  void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
