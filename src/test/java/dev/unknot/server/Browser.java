package dev.unknot.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser that looks at the page of a real server. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  /**
   * What tests need to see and to hold in each page: {@code test.ahead} moves its clock, {@code
   * test.said} is what the announcer said, {@code test.fetch} stands in for the network.
   */
  private static final String PROBE =
      """
      window.test = {ahead: 0, said: [], fetch: null};
      const now = Date.now;
      Date.now = () => now() + window.test.ahead;
      const real = window.fetch.bind(window);
      window.fetch = (...call) => (window.test.fetch ?? real)(...call);
      window.test.real = real;
      addEventListener('DOMContentLoaded', () => {
        const say = document.getElementById('say');
        if (say) new MutationObserver(() => say.textContent && window.test.said.push(say.textContent))
          .observe(say, {childList: true});
      });
      """;

  final ChromeDriver driver;

  Browser() {
    SELENIUM.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments("--headless=new", "--disable-dev-shm-usage", "--disable-gpu");
    if (System.getProperty("user.name").equals("root")) {
      options.addArguments("--no-sandbox");
    }
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    logs.enable("performance", Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .withSilent(true)
            .build();
    driver = new ChromeDriver(service, options);
    probe();
    desktop();
  }

  static boolean installed() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /** Has the tab in front probed, from its next page on. */
  void probe() {
    cdp("Page.addScriptToEvaluateOnNewDocument", Map.of("source", PROBE));
  }

  // ── Pages ──

  /** Opens the page as somebody who was never there. */
  void visit(String url) {
    // A page of the same origin that keeps nothing.
    driver.get(url + "/sources/tennis-ball-upper-back");
    run("localStorage.clear(); sessionStorage.clear()");
    open(url);
  }

  void open(String url) {
    driver.get(url);
    until("document.documentElement.dataset.view !== 'loading'");
  }

  void reload() {
    driver.navigate().refresh();
    until("document.documentElement.dataset.view !== 'loading'");
  }

  void desktop() {
    size(1280, 840, false);
  }

  void phone() {
    size(390, 844, true);
  }

  void size(int width, int height, boolean touch) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", touch));
    cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", touch));
  }

  /** What the person prefers, as in {@code prefers-color-scheme}, {@code dark}. */
  void prefers(Map<String, String> features) {
    List<Map<String, String>> named =
        features.entrySet().stream()
            .map(each -> Map.of("name", each.getKey(), "value", each.getValue()))
            .toList();
    cdp("Emulation.setEmulatedMedia", Map.of("media", "", "features", named));
  }

  void paper() {
    cdp("Emulation.setEmulatedMedia", Map.of("media", "print", "features", List.of()));
  }

  void offline(boolean offline) {
    cdp("Network.enable", Map.of());
    cdp(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  // ── What a person does ──

  /** Types a message, sends it and waits for the reply. */
  void say(String message) {
    int turns = all(".turn").size();
    find("#message").sendKeys(message);
    click(".send");
    untilReplied(turns + 1);
  }

  void untilReplied(int turns) {
    until(
        "document.querySelectorAll('.turn').length === "
            + turns
            + " && !document.querySelector('.send').disabled");
  }

  void click(String selector) {
    find(selector).click();
  }

  /** Presses a button of the player and waits for the reply. */
  void press(String button) {
    int turns = all(".turn").size();
    String selector = "#player [data-say=" + button + "]";
    run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", find(selector));
    click(selector);
    untilReplied(turns + 1);
  }

  /** Presses keys where the focus is. */
  void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  // ── What a person sees ──

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Whether a finger would meet it, where it is on the screen now. */
  boolean uncovered(String selector) {
    return (boolean)
        run(
            """
            const wanted = document.querySelector(arguments[0]);
            const at = wanted.getBoundingClientRect();
            return wanted.contains(document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2));
            """,
            selector);
  }

  String text(String selector) {
    return find(selector).getText();
  }

  boolean shows(String selector) {
    return all(selector).stream().anyMatch(WebElement::isDisplayed);
  }

  /** What has the focus, as a selector that a person can read: its id, its label or its words. */
  String focused() {
    return (String)
        run(
            "const e = document.activeElement;"
                + " return e.id || e.getAttribute('aria-label') || e.textContent.trim()");
  }

  /** What the announcer said since it was last asked. */
  @SuppressWarnings("unchecked")
  List<String> said() {
    return (List<String>) run("return window.test.said.splice(0)");
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  void until(String expression) {
    new WebDriverWait(driver, Duration.ofSeconds(5), Duration.ofMillis(20))
        .withMessage(expression)
        .until(unused -> run("return Boolean(" + expression + ")").equals(true));
  }

  /** What went wrong in the page: errors of the console, and calls to anybody but us. */
  List<String> complaints(String url) {
    List<String> errors =
        driver.manage().logs().get("browser").getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .toList();
    List<String> strangers =
        driver.manage().logs().get("performance").getAll().stream()
            .map(entry -> Json.own(entry.getMessage()).path("message"))
            .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
            .map(message -> message.path("params").path("request").path("url"))
            .map(JsonNode::asText)
            .filter(called -> called.startsWith("http") && !called.startsWith(url + "/"))
            .toList();
    return Stream.concat(errors.stream(), strangers.stream()).toList();
  }

  private void cdp(String command, Map<String, Object> parameters) {
    driver.executeCdpCommand(command, parameters);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
