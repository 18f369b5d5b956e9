package dev.unknot.eval.report;

import dev.unknot.eval.report.Report.Group;
import dev.unknot.eval.run.Attempt;
import dev.unknot.eval.run.CaseResult;
import dev.unknot.eval.run.RunResult.Header;
import dev.unknot.eval.run.Status;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as JUnit XML, as build servers read it: a suite for each theme. */
public final class JUnitReport {

  private final XMLStreamWriter xml;

  private JUnitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  public static String write(Report report) {
    StringWriter out = new StringWriter();
    try {
      new JUnitReport(XMLOutputFactory.newFactory().createXMLStreamWriter(out)).suites(report);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out + "\n";
  }

  private void suites(Report report) throws XMLStreamException {
    Header header = report.run().header();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    attributes(
        Map.of(
            "name", "unknot eval",
            "time", seconds(header.milliseconds()),
            "tests", String.valueOf(report.run().results().size()),
            "failures", String.valueOf(report.run().count(Status.FAILED)),
            "errors", String.valueOf(report.run().count(Status.ERROR))));
    for (Group theme : report.themes()) {
      suite(theme, header);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(Group theme, Header header) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    double time = theme.results().stream().mapToDouble(each -> each.shown().milliseconds()).sum();
    attributes(
        Map.of(
            "name", theme.name(),
            "timestamp", header.at().toString(),
            "time", seconds(time),
            "tests", String.valueOf(theme.results().size()),
            "failures", String.valueOf(theme.count(Status.FAILED)),
            "errors", String.valueOf(theme.count(Status.ERROR)),
            "skipped", String.valueOf(theme.count(Status.SKIPPED))));
    xml.writeStartElement("properties");
    property("service", header.service());
    property("version", header.version().orElse("unknown"));
    property("corpus", header.corpus().orElse("unknown"));
    property("seed", String.valueOf(header.seed()));
    xml.writeEndElement();
    for (CaseResult result : theme.results()) {
      testCase(result);
    }
    xml.writeEndElement();
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", clean(value));
  }

  private void testCase(CaseResult result) throws XMLStreamException {
    Attempt attempt = result.shown();
    xml.writeStartElement("testcase");
    attributes(
        Map.of(
            "name", result.asked().description(),
            "classname", "eval." + result.asked().id().replaceAll("/.*", ""),
            "file", result.asked().file(),
            "line", String.valueOf(result.asked().line()),
            "time", seconds(attempt.milliseconds())));
    switch (result.status()) {
      case PASSED -> {}
      case SKIPPED -> {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", clean(attempt.error().orElse("the service does not tell")));
      }
      case FAILED -> problem("failure", attempt.broken().getFirst().assertion().type(), result);
      case ERROR -> problem("error", "no reply", result);
    }
    xml.writeEndElement();
  }

  private void problem(String element, String type, CaseResult result) throws XMLStreamException {
    List<String> lines = new FailureText(new Ink(false)).lines(result);
    xml.writeStartElement(element);
    xml.writeAttribute("type", type);
    xml.writeAttribute("message", clean(FailureText.summary(result.shown())));
    xml.writeCharacters(clean(String.join("\n", lines)));
    xml.writeEndElement();
  }

  private void attributes(Map<String, String> attributes) throws XMLStreamException {
    for (String name : attributes.keySet().stream().sorted().toList()) {
      xml.writeAttribute(name, clean(attributes.getOrDefault(name, "")));
    }
  }

  private static String seconds(double milliseconds) {
    return String.format(Locale.ROOT, "%.4f", milliseconds / 1_000);
  }

  /** Without the characters that XML 1.0 cannot hold, not even escaped; people do type them. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().map(each -> isXml(each) ? each : 0xFFFD).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isXml(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= 0x20 && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
