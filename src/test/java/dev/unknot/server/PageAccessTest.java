package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page for everyone: every state in every theme and size, by keyboard alone, by ear. */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class PageAccessTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The rules that a theme can break. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final Map<String, String> STILL = Map.of("prefers-reduced-motion", "reduce");

  private static final String AXE = axe();

  private static TestServer server;

  private final Browser browser;

  PageAccessTest(Browser browser) {
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

  @AfterEach
  void nothingWentWrong() {
    browser.prefers(Map.of());
    browser.desktop();
    assertThat(browser.complaints(server.url)).isEmpty();
  }

  @Test
  void everyStateIsForEveryone() {
    browser.visit(server.url);
    check("empty");
    browser.say("Is soreness after a tennis ball normal?");
    check("answer");
    browser.click(".cite");
    check("source");
    browser.keys(Keys.ESCAPE);
    browser.click("[popovertarget=history]");
    check("past chats");
    browser.keys(Keys.ESCAPE);
    browser.visit(server.url);
    browser.say("How long should I hold on one spot?");
    check("differences");
    browser.say("Guide me through a routine");
    check("clarify");
    browser.say("Can I use a massage gun on my jaw?");
    check("abstain");
  }

  @Test
  void everyStateOfARoutineIsForEveryone() {
    browser.visit(server.url);
    browser.say("Guide me through the upper back with a massage ball");
    check("step");
    for (int step = 1; step < 4; step++) {
      browser.press("next");
    }
    browser.click("[data-part=toggle]");
    browser.run("window.test.ahead += 16000");
    browser.until("!document.querySelector('[data-part=enough]').hidden");
    check("hold");
    browser.click("[data-part=full]");
    check("whole screen");
    browser.keys(Keys.ESCAPE);
    browser.click("#suggestions .hurting");
    check("what hurts");
    browser.press("spine");
    check("stop");
  }

  @Test
  void everyStopIsForEveryone() {
    browser.visit(server.url);
    browser.say("My legs went numb and I cannot hold my bladder");
    check("emergency");
    browser.click(".halt footer button");
    check("what clears it");
    browser.visit(server.url);
    browser.say("I want to kill myself");
    assertThat(browser.text(".halt")).doesNotContain("kill myself");
    check("self-harm");
    browser.run("window.test.fetch = () => Promise.reject(new TypeError('offline'))");
    browser.find("#message").sendKeys("hello", Keys.ENTER);
    browser.until("!document.querySelector('#waiting').hidden");
    check("offline");
  }

  @Test
  void anArticleIsForEveryone() {
    browser.driver.get(server.url + "/sources/tennis-ball-upper-back#c=1012-1071");
    browser.until("document.querySelector('mark')");
    check("article");
  }

  @Test
  void allOfItWorksByKeyboardAlone() {
    browser.visit(server.url);
    browser.keys(Keys.TAB);
    assertThat(browser.focused()).isEqualTo("Skip to the message box");
    browser.keys(Keys.ENTER);
    assertThat(browser.focused()).isEqualTo("message");
    browser.keys("Is soreness after a tennis ball normal?", Keys.ENTER);
    browser.untilReplied(1);
    assertThat(browser.focused()).as("no focus is taken").isEqualTo("message");

    browser.run("document.querySelector('.cite').focus({focusVisible: true})");
    assertThat(browser.shows("#card")).as("a preview at the focus").isTrue();
    String chip = browser.focused();
    assertThat(chip).startsWith("Source 1: ");
    browser.keys(Keys.ESCAPE);
    assertThat(browser.shows("#card")).isFalse();
    browser.keys(Keys.ENTER);
    browser.until("document.querySelector('.drawer mark')");
    assertThat(browser.focused()).isEqualTo("Passage");
    browser.keys(Keys.TAB);
    assertThat(browser.focused()).isEqualTo("Whole article");
    browser.keys(Keys.ESCAPE);
    assertThat(browser.shows("#source")).isFalse();
    assertThat(browser.focused()).isEqualTo(chip);

    browser.run("document.getElementById('message').focus()");
    browser.keys("Guide me through the upper back with a massage ball", Keys.ENTER);
    browser.untilReplied(2);
    browser.run("document.querySelector('#player [data-say=next]').focus()");
    browser.keys(Keys.ENTER);
    browser.untilReplied(3);
    assertThat(browser.focused()).as("the focus stays on the button").isEqualTo("Next");
    List<String> order = new ArrayList<>();
    browser.run("document.querySelector('[data-part=full]').focus()");
    for (int at = 0; at < 6; at++) {
      order.add(browser.focused());
      browser.keys(Keys.TAB);
    }
    assertThat(order).startsWith("Full screen", "Stop").contains("Back", "Repeat", "Next");
  }

  @Test
  void whatIsHeardMakesSenseAlone() {
    browser.visit(server.url);
    browser.say("Is soreness after a tennis ball normal?");
    List<String> heard =
        browser.said().stream().filter(said -> !said.startsWith("Looking")).toList();
    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst())
        .startsWith("Yes.")
        .endsWith("sources.")
        .doesNotContain("[1]", "\n");
    browser.say("Can I use a massage gun on my jaw?");
    assertThat(browser.said()).last().asString().contains("articles");
    assertThat(browser.find(".log").getDomAttribute("aria-live")).isEqualTo("off");
    browser.say("it hurts right over my spine, keep rolling?");
    assertThat(browser.said())
        .as("an alert is heard by itself")
        .noneMatch(said -> said.contains("spine"));
    assertThat(browser.text("[role=alert]"))
        .contains("Stop for now", "Please stop rolling", "That is not what I meant");
    assertThat(browser.all("article h2").stream().map(each -> each.getDomProperty("textContent")))
        .containsExactly("You said", "Answer", "You said", "Answer", "You said", "Stop");
  }

  @Test
  void fingersFindWhatTheyPress() {
    browser.phone();
    browser.visit(server.url);
    browser.say("Guide me through the upper back with a massage ball");
    for (String selector :
        List.of(".bar button", "#player button:not(.cite)", ".composer button")) {
      assertThat(browser.all(selector).stream().filter(WebElement::isDisplayed))
          .allSatisfy(each ->
              assertThat(each.getSize().height)
                  .as("%s %s", each.getText(), each.getDomAttribute("aria-label"))
                  .isGreaterThanOrEqualTo(44));
    }
  }

  @Test
  void onPaperThereAreTheWordsAndTheirSources() {
    browser.visit(server.url);
    browser.say("Is soreness after a tennis ball normal?");
    browser.paper();
    assertThat(browser.shows(".ref-quote")).isTrue();
    for (String chrome : List.of(".bar", ".composer", ".acts")) {
      assertThat(browser.shows(chrome)).as(chrome).isFalse();
    }
  }

  @Test
  void whoWantsNoMotionSeesNone() {
    browser.prefers(STILL);
    browser.visit(server.url);
    browser.say("Is soreness after a tennis ball normal?");
    assertThat(browser.run("return document.getAnimations().length")).isEqualTo(0L);
  }

  // ── Help ──

  /** No rule is broken in any theme; nothing runs out of a narrow screen or under big text. */
  private void check(String state) {
    browser.prefers(theme("prefers-color-scheme", "dark"));
    axe(state + ", dark", "rule", COLOURS);
    browser.prefers(theme("forced-colors", "active"));
    axe(state + ", forced colours", "rule", COLOURS);
    browser.prefers(theme("prefers-color-scheme", "light"));
    axe(state + ", light", "tag", RULES);
    browser.size(320, 640, true);
    fits(state + ", 320 px");
    browser.run("document.querySelector('.turn.latest')?.scrollIntoView({behavior: 'instant'})");
    axe(state + ", 320 px", "tag", RULES);
    browser.desktop();
    browser.run("document.documentElement.style.fontSize = '200%'");
    fits(state + ", text at 200 %");
    browser.run("document.documentElement.style.fontSize = ''");
  }

  /** A theme without the change of colours that would be seen halfway. */
  private static Map<String, String> theme(String feature, String value) {
    return Map.of(feature, value, "prefers-reduced-motion", "reduce");
  }

  private void axe(String state, String kind, List<String> rules) {
    if (browser.run("return Boolean(window.axe)").equals(false)) {
      browser.run(AXE);
    }
    Object violations =
        browser.run(
            """
            return axe.run({runOnly: {type: arguments[0], values: arguments[1]}, resultTypes: ['violations']})
              .then(found => found.violations.map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' ')))
            """,
            kind,
            rules);
    assertThat(violations).as(state).asInstanceOf(InstanceOfAssertFactories.LIST).isEmpty();
  }

  private static String axe() {
    try (InputStream script = PageAccessTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fits(String state) {
    assertThat((Long) browser.run("return document.documentElement.scrollWidth - innerWidth"))
        .as(state)
        .isLessThanOrEqualTo(0);
  }
}
