package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private final ServiceRequestContext ctx =
      ServiceRequestContext.of(HttpRequest.of(HttpMethod.GET, "/"));
  private final CountDownLatch release = new CountDownLatch(1);

  @Test
  void whoeverWaitsInLineHasTheirTurn() {
    try (Admission admission = new Admission(1, 2, Duration.ofHours(1))) {
      CompletableFuture<String> first = admission.submit(ctx, this::released);
      CompletableFuture<String> second = admission.submit(ctx, () -> "second");
      CompletableFuture<String> third = admission.submitPatiently(ctx, () -> "third");
      assertThat(admission.working()).isEqualTo(1);
      assertThat(admission.waiting()).isEqualTo(2);

      release.countDown();

      assertThat(first.join()).isEqualTo("released");
      assertThat(second.join()).isEqualTo("second");
      assertThat(third.join()).isEqualTo("third");
    }
  }

  @Test
  void theLineHasAnEnd() {
    try (Admission admission = new Admission(1, 1, Duration.ofHours(1))) {
      CompletableFuture<String> first = admission.submit(ctx, this::released);
      CompletableFuture<String> second = admission.submit(ctx, () -> "second");

      assertThatThrownBy(() -> admission.submit(ctx, () -> "third").join())
          .hasCauseInstanceOf(RequestException.class);

      release.countDown();
      assertThat(first.join()).isEqualTo("released");
      assertThat(second.join()).isEqualTo("second");
    }
  }

  @Test
  void workThatFailsMakesRoom() {
    try (Admission admission = new Admission(1, 1, Duration.ofHours(1))) {
      CompletableFuture<String> fails =
          admission.submit(
              ctx,
              () -> {
                throw new IllegalStateException("fails");
              });

      assertThatThrownBy(fails::join).hasCauseInstanceOf(IllegalStateException.class);
      assertThat(admission.submit(ctx, () -> "next").join()).isEqualTo("next");
    }
  }

  private String released() throws InterruptedException {
    release.await();
    return "released";
  }
}
