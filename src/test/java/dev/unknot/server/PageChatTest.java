package dev.unknot.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/**
 * The chat in a real browser: asking, sources, what is kept, and what happens without a network.
 */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
class PageChatTest {

  private static final String SORENESS = "Is soreness after a tennis ball normal?";

  private static TestServer server;

  private final Browser browser;

  PageChatTest(Browser browser) {
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
  }

  @AfterEach
  void nothingWentWrong() {
    browser.desktop();
    assertThat(browser.complaints(server.url)).isEmpty();
  }

  @Test
  void anAnswerOpensItsSourceAtTheCitedWords() {
    browser.click(".starters button");
    browser.untilReplied(1);
    JsonNode reply = lastReply();
    browser.click(".cite");
    browser.until(
        "document.querySelector('.drawer mark') && document.querySelector('.by').textContent.includes('Merrow')");
    assertThat(marked(".drawer")).isEqualTo(quote(reply, 0));
    assertThat(inSight(".drawer mark")).isTrue();
    assertThat(browser.text("#source-title")).isEqualTo(cited(reply, 0, "title"));

    browser.click("[data-do=following]");
    browser.until("document.querySelector('[data-slot=n]').textContent === '2'");
    assertThat(marked(".drawer")).isEqualTo(quote(reply, 1));
    browser.click("[data-do=previous]");
    browser.until("document.querySelector('[data-slot=n]').textContent === '1'");
    assertThat(marked(".drawer")).isEqualTo(quote(reply, 0));

    String address = browser.find("[data-slot=whole]").getAttribute("href");
    assertThat(address).isEqualTo(server.url + cited(reply, 0, "url"));
    browser.driver.get(address);
    browser.until("document.querySelector('mark')");
    assertThat(marked("main")).isEqualTo(quote(reply, 0));
    assertThat(inSight("mark")).isTrue();
  }

  @Test
  void onAPhoneTheSourceLeavesTheCitedSentenceInSight() {
    browser.phone();
    browser.visit(server.url);
    browser.say(SORENESS);
    browser.run("[...document.querySelectorAll('.cite')].at(-1).click()");
    browser.until(
        "[...document.querySelectorAll('.cite')].at(-1).getBoundingClientRect().bottom"
            + " < document.getElementById('source').getBoundingClientRect().top");
    assertThat(browser.find("#source").getSize().height).isLessThan(844 * 3 / 4);
  }

  @Test
  void whereArticlesDifferBothAreBesideEachOther() {
    browser.say("How long should I hold on one spot?");
    List<WebElement> sides = browser.all(".side");
    assertThat(sides).hasSizeGreaterThan(1);
    assertThat(sides).allSatisfy(side -> assertThat(side.findElements(cite())).isNotEmpty());
    assertThat(sides.get(0).getLocation().y).isEqualTo(sides.get(1).getLocation().y);
    browser.phone();
    assertThat(sides.get(0).getLocation().x).isEqualTo(sides.get(1).getLocation().x);
  }

  @Test
  void aFollowUpIsAskedInTheSameChatAndTheQuestionComesToTheTop() {
    browser.say(SORENESS);
    browser.say("And how long should I lie on it?");
    browser.until(
        "Math.abs(document.querySelector('.turn.latest').getBoundingClientRect().top - 76) < 3");
    assertThat(kept().path("turns")).hasSize(2);
    assertThat(drawn(browser.all(".turn").get(1))).contains("5 minutes");
  }

  @Test
  void aReloadRebuildsTheChatAndTheDraft() {
    browser.say(SORENESS);
    String before = drawn(browser.find(".turn"));
    browser.find("#message").sendKeys("and how");
    browser.reload();
    browser.until("document.querySelector('.turn .refs')");
    assertThat(drawn(browser.find(".turn"))).isEqualTo(before);
    assertThat(browser.find("#message").getDomProperty("value")).isEqualTo("and how");
  }

  @Test
  void claimsComeWholeAndMakeTheReplyThatIsKept() {
    browser.run(
        """
        window.test.gate = () => {};
        window.test.fetch = async (path, request) => {
          const response = await window.test.real(path, request);
          const text = await response.text();
          const events = text.split('\\n\\n').map(each => each + '\\n\\n');
          const upTo = events.findIndex(each => each.includes('event: claim')
            || each.includes('event:claim')) + 1;
          return new Response(new ReadableStream({async start(out) {
            const write = each => out.enqueue(new TextEncoder().encode(each));
            events.slice(0, upTo).forEach(write);
            await new Promise(open => (window.test.gate = open));
            events.slice(upTo).forEach(write);
            out.close();
          }}));
        }
        """);
    browser.find("#message").sendKeys(SORENESS, Keys.ENTER);
    browser.until("document.querySelector('.claim')");
    assertThat(browser.all(".claim")).hasSize(1);
    assertThat(browser.shows(".refs")).isFalse();
    String first = browser.text(".claim");
    browser.run("window.test.gate()");
    browser.untilReplied(1);
    JsonNode reply = lastReply();
    assertThat(browser.all(".claim")).hasSize(reply.path("claims").size());
    assertThat(browser.text(".claim")).isEqualTo(first);
    assertThat(letters(drawn(browser.find(".msg.bot"))))
        .contains(letters(reply.path("text").asText()));
  }

  @Test
  void withoutANetworkTheMessageWaitsAndIsSaidOnce() {
    browser.say(SORENESS);
    browser.offline(true);
    browser.find("#message").sendKeys("Which ball should I use?", Keys.ENTER);
    browser.until("!document.querySelector('#waiting').hidden");
    assertThat(browser.text("#waiting")).contains("No connection", "Your message is kept");
    browser.offline(false);
    browser.untilReplied(2);
    assertThat(browser.shows("#waiting")).isFalse();
    assertThat(kept().path("turns")).hasSize(2);
    assertThat(browser.complaints(server.url))
        .allMatch(each -> each.contains("INTERNET_DISCONNECTED"));
  }

  @Test
  void aReplyThatIsLostOnItsWayIsNotAskedForTwice() {
    browser.run(
        """
        window.test.fetch = async (...call) => {
          await (await window.test.real(...call)).text();
          window.test.fetch = null;
          throw new TypeError('lost');
        }
        """);
    browser.find("#message").sendKeys(SORENESS, Keys.ENTER);
    browser.until("!document.querySelector('#waiting').hidden");
    browser.click("#waiting button");
    browser.untilReplied(1);
    assertThat(kept().path("turns")).hasSize(1);
  }

  @Test
  void whatWasUnderWayAtAReloadIsAnsweredOnce() {
    browser.run(
        "window.test.fetch = async (...call) => { await window.test.real(...call); return new Promise(() => {}); }");
    browser.find("#message").sendKeys(SORENESS, Keys.ENTER);
    browser.until("sessionStorage.getItem('unknot.pending')");
    browser.reload();
    browser.untilReplied(1);
    assertThat(kept().path("turns")).hasSize(1);
    assertThat(browser.all(".turn .refs")).hasSize(1);
  }

  @Test
  void twoTabsOfAChatShowTheSame() {
    browser.say(SORENESS);
    String first = browser.driver.getWindowHandle();
    browser.driver.switchTo().newWindow(WindowType.TAB);
    try {
      browser.probe();
      browser.open(server.url);
      assertThat(browser.shows(".welcome")).as("a new tab is a new chat").isTrue();
      browser.click("[popovertarget=history]");
      browser.click(".past");
      browser.until("document.querySelectorAll('.turn').length === 1");
      browser.say("Which ball should I use?");
      browser.driver.switchTo().window(first);
      browser.until("document.querySelectorAll('.turn').length === 2");
      browser.say("And how long?");
      assertThat(kept().path("turns")).hasSize(3);
    } finally {
      closeOthers(first);
    }
  }

  @Test
  void aDeletedChatIsGoneHereAndOnTheServer() {
    browser.say(SORENESS);
    String chat = chat();
    browser.click("[popovertarget=history]");
    assertThat(browser.text(".past")).startsWith(SORENESS);
    browser.click("#history .square");
    assertThat(browser.text("#history .sure")).isEqualTo("Delete?");
    browser.click("#history .sure");
    browser.until("document.querySelectorAll('.past').length === 0");
    assertThat(browser.shows(".welcome")).isTrue();
    assertThat(browser.focused()).isEqualTo("history");
    assertThat(server.get("/api/v1/conversations/" + chat).statusCode()).isEqualTo(404);
  }

  @Test
  void aChatThatTheServerForgotIsTold() {
    browser.say(SORENESS);
    server.send("DELETE", "/api/v1/conversations/" + chat(), new byte[0]);
    browser.find("#message").sendKeys("And how long?", Keys.ENTER);
    browser.until("!document.querySelector('#refused').hidden");
    assertThat(browser.text("#refused")).contains("no longer kept");
    assertThat(browser.find("#message").getDomProperty("value")).isEqualTo("And how long?");
    browser.reload();
    browser.until("!document.querySelector('#refused').hidden");
    assertThat(browser.shows(".welcome")).isTrue();
    assertThat(browser.complaints(server.url)).allMatch(each -> each.contains("404"));
  }

  @Test
  void whatTheArticlesDoNotSayLeadsToWhatTheyDo() {
    browser.say("Can I use a massage gun on my jaw?");
    assertThat(browser.shows(".refs")).isFalse();
    browser.click(".msg .chip");
    browser.untilReplied(2);
    assertThat(browser.shows(".refs")).isTrue();
  }

  @Test
  void enterSendsButNotWhileWordsAreComposedOrLinesBegun() {
    WebElement box = browser.find("#message");
    box.sendKeys("Which ball", Keys.chord(Keys.SHIFT, Keys.ENTER), "should I use?");
    browser.run(
        "arguments[0].dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))",
        box);
    assertThat(browser.all(".turn")).isEmpty();
    box.sendKeys(Keys.ENTER);
    browser.untilReplied(1);
    assertThat(browser.text(".msg.user p")).isEqualTo("Which ball\nshould I use?");
  }

  // ── Help ──

  private String chat() {
    return ((String) browser.run("return sessionStorage.getItem('unknot.chat')")).replace("\"", "");
  }

  private JsonNode kept() {
    return TestServer.json(server.get("/api/v1/conversations/" + chat()));
  }

  private JsonNode lastReply() {
    JsonNode turns = kept().path("turns");
    return turns.get(turns.size() - 1).path("reply");
  }

  private static String cited(JsonNode reply, int citation, String field) {
    return reply.path("citations").get(citation).path(field).asText();
  }

  private static String quote(JsonNode reply, int citation) {
    return cited(reply, citation, "quote").replaceAll("\\s+", " ");
  }

  private String marked(String within) {
    return String.join(
        "", browser.all(within + " mark").stream().map(WebElement::getText).toList());
  }

  private boolean inSight(String selector) {
    return (boolean)
        browser.run(
            "const at = document.querySelector(arguments[0]).getBoundingClientRect();"
                + " return at.top >= 0 && at.bottom <= innerHeight",
            selector);
  }

  private static String drawn(WebElement element) {
    return element.getText();
  }

  private static String letters(String text) {
    return text.replaceAll("[\\s\\[\\]]+", "");
  }

  private static By cite() {
    return By.className("cite");
  }

  private void closeOthers(String first) {
    for (String handle : browser.driver.getWindowHandles()) {
      if (!handle.equals(first)) {
        browser.driver.switchTo().window(handle).close();
      }
    }
    browser.driver.switchTo().window(first);
  }
}
