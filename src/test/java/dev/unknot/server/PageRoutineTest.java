package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** The routine player in a real browser: its steps, its clock, and how it is stopped. */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class PageRoutineTest {

  private static TestServer server;

  private final Browser browser;

  PageRoutineTest(Browser browser) {
    this.browser = browser;
  }

  @BeforeAll
  static void serve() {
    server = TestServer.with();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void visit() {
    browser.visit(server.url);
    browser.say("Guide me through the upper back with a massage ball");
  }

  @AfterEach
  void nothingWentWrong() {
    browser.desktop();
    assertThat(browser.complaints(server.url)).isEmpty();
  }

  @Test
  void aWholeRoutineWithItsHold() {
    assertThat(browser.text("[data-part=count]")).isEqualTo("Step 1 of 4");
    assertThat(browser.shows("[data-part=dial]"))
        .as("no time that the source does not give")
        .isFalse();
    untilTheHold();
    assertThat(browser.text("[data-part=digits]")).isEqualTo("0:30");
    browser.said();

    browser.click("[data-part=toggle]");
    assertThat(browser.text("[data-part=toggle]")).isEqualTo("Pause");
    pass(15);
    browser.until("!document.querySelector('[data-part=enough]').hidden");
    assertThat(browser.text(".enough")).isEqualTo("15 seconds done. Go on when you like.");
    pass(6);
    browser.until("window.test.said.includes('10 seconds left.')");

    browser.reload();
    browser.until("document.querySelector('[data-part=toggle]').textContent === 'Pause'");
    pass(21);
    assertThat(left()).isCloseTo(9, within(4.0));
    pass(9);
    browser.until("document.querySelector('[data-part=unit]').textContent === 'done'");
    assertThat(browser.said()).contains("Time.");
    assertThat(browser.text("[data-part=count]"))
        .as("nothing moves on by itself")
        .isEqualTo("Step 4 of 4");

    browser.press("next");
    assertThat(browser.shows("#player")).isFalse();
    assertThat(browser.focused()).isEqualTo("message");
  }

  @Test
  void theClockIsRightAfterAMinuteInAnotherTab() {
    browser.say("Use the tennis ball on the floor routine");
    for (int step = 0; step < 4 && !browser.shows("[data-part=dial]"); step++) {
      browser.press("next");
    }
    browser.click("[data-part=toggle]");
    double before = left();
    long start = System.nanoTime();
    String first = browser.driver.getWindowHandle();
    browser.driver.switchTo().newWindow(WindowType.TAB);
    browser.driver.close();
    browser.driver.switchTo().window(first);
    pass(60);
    browser.run("document.dispatchEvent(new Event('visibilitychange'))");
    double passed = 60 + (System.nanoTime() - start) / 1e9;
    assertThat(left()).isCloseTo(before - passed, within(0.2));
  }

  @Test
  void aPauseHoldsTheClockAndAHoldGoesOnWhereItWas() {
    untilTheHold();
    browser.click("[data-part=toggle]");
    pass(5);
    browser.click("[data-part=toggle]");
    double left = left();
    pass(30);
    assertThat(left()).isEqualTo(left);
    assertThat(browser.text("[data-part=toggle]")).isEqualTo("Go on");
  }

  @Test
  void itHurtsIsOneTapAwayHaltsTheClockAndAPainStopsTheRoutine() {
    untilTheHold();
    browser.click("[data-part=toggle]");
    browser.click("#suggestions .hurting");
    assertThat(browser.text("[data-part=toggle]")).isEqualTo("Go on");
    assertThat(browser.focused()).isEqualTo("Pain over my spine");
    browser.press("spine");
    assertThat(browser.shows("#player")).isFalse();
    assertThat(browser.text("[role=alert]"))
        .contains("Stop for now", "Why:", "From Foam Rolling the Upper Back");
    assertThat(browser.text("#held")).contains("Routines are off for now: spine pain");
    assertThat(browser.focused()).isEqualTo("message");

    browser.click(".halt footer button");
    assertThat(browser.text("#clears")).startsWith("What would change it: ");
    browser.say("next");
    assertThat(browser.all(".halt")).hasSize(2);
    browser.reload();
    browser.until("document.querySelectorAll('.halt').length === 2");
    assertThat(browser.shows("#held")).isTrue();
    assertThat(browser.all("[role=alert]")).as("what is past alarms nobody").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1280, 840", "390, 844", "320, 640", "844, 390"})
  void stopAndItHurtsAreInSightOnEveryScreen(int width, int height) {
    browser.size(width, height, width < 1000);
    browser.visit(server.url);
    browser.say("Guide me through the upper back with a massage ball");
    untilTheHold();
    for (String selector : List.of("#player [data-say=stop]", "#suggestions .hurting")) {
      assertThat(browser.uncovered(selector)).as(selector).isTrue();
    }
    browser.click("[data-part=full]");
    for (String selector :
        List.of("#player [data-say=stop]", "[data-part=hurting]", "[data-say=next]")) {
      assertThat(browser.uncovered(selector)).as(selector + ", whole screen").isTrue();
    }
    browser.keys(Keys.ESCAPE);
  }

  @Test
  void stopEndsTheRoutineAndItsClockEvenWithoutANetwork() {
    untilTheHold();
    browser.click("[data-part=toggle]");
    browser.run("window.test.fetch = () => Promise.reject(new TypeError('offline'))");
    browser.click("#player [data-say=repeat]");
    browser.until("!document.querySelector('#waiting').hidden");
    browser.click("#player [data-say=stop]");
    assertThat(browser.text("[data-part=toggle]")).isEqualTo("Go on");
    browser.run("window.test.fetch = null");
    browser.click("#waiting button");
    browser.until("document.getElementById('player').hidden");
    assertThat(browser.text(".turn.latest .msg.user p")).isEqualTo("Stop");
  }

  @Test
  void aQuestionInMidRoutineLeavesTheStepWhereItIs() {
    browser.press("next");
    browser.say("How hard should I press?");
    assertThat(browser.text("[data-part=count]")).isEqualTo("Step 2 of 4");
    assertThat(browser.shows(".turn.latest .refs")).isTrue();
    browser.press("reason");
    assertThat(browser.text("[data-part=count]")).isEqualTo("Step 2 of 4");
    browser.press("back");
    assertThat(browser.text("[data-part=count]")).isEqualTo("Step 1 of 4");
  }

  @Test
  void theWholeScreenIsThePlayersUntilBackOrEscape() {
    untilTheHold();
    browser.click("[data-part=full]");
    assertThat(browser.shows(".composer")).isFalse();
    assertThat(browser.shows("[data-part=hurting]")).isTrue();
    assertThat(browser.shows("#player [data-say=stop]")).isTrue();
    browser.keys(Keys.ESCAPE);
    assertThat(browser.shows(".composer")).isTrue();
    browser.click("[data-part=full]");
    browser.driver.navigate().back();
    browser.until("!('full' in document.documentElement.dataset)");
    assertThat(browser.shows("#player")).isTrue();
  }

  @Test
  void onAPhoneStartFillsTheScreen() {
    browser.phone();
    untilTheHold();
    browser.click("[data-part=toggle]");
    assertThat(browser.run("return 'full' in document.documentElement.dataset")).isEqualTo(true);
    assertThat(browser.shows("[data-part=digits]")).isTrue();
  }

  // ── Help ──

  private void untilTheHold() {
    for (int step = 1; step < 4; step++) {
      browser.press("next");
    }
    assertThat(browser.shows("[data-part=dial]")).isTrue();
  }

  /** Seconds pass on the page's clock. */
  private void pass(int seconds) {
    browser.run("window.test.ahead += arguments[0] * 1000", seconds);
    browser.run("return new Promise(done => setTimeout(done, 250))");
  }

  /** The seconds left that the dial shows. */
  private double left() {
    return ((Number)
            browser.run(
                "const gone = Number(document.querySelector('[data-part=dial]').style.getPropertyValue('--t'));"
                    + " return JSON.parse(sessionStorage.getItem('unknot.hold')).hold.length / 1000 * (1 - gone / 100)"))
        .doubleValue();
  }
}
