package dev.unknot.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.unknot.answer.Citation;
import dev.unknot.conversation.Reply.Progress;
import dev.unknot.corpus.Passage;
import dev.unknot.routine.Note;
import dev.unknot.routine.Range;
import dev.unknot.routine.Routine;
import dev.unknot.routine.Session;
import dev.unknot.routine.Step;
import dev.unknot.routine.Timer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes routines as JSON, every sentence with its citation. */
public final class RoutineJson {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;
  private final Routine routine;
  private final Map<Passage, Citation> citations = new LinkedHashMap<>();

  private RoutineJson(JsonGenerator json, Routine routine) {
    this.json = json;
    this.routine = routine;
  }

  /** All of them, under {@code routines}. */
  public static String write(Collection<Routine> routines) {
    return written(json -> {
      json.writeStartObject();
      json.writeArrayFieldStart("routines");
      for (Routine routine : routines) {
        new RoutineJson(json, routine).write();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  /** One routine. */
  public static String write(Routine routine) {
    return written(json -> new RoutineJson(json, routine).write());
  }

  /** A part of the JSON that is being written. */
  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private static String written(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      body.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("id", routine.id());
    json.writeStringField("title", routine.title());
    json.writeStringField("document", routine.document().id());
    json.writeStringField("source", routine.source());
    json.writeStringField("section", routine.section());
    json.writeArrayFieldStart("steps");
    for (int number = 1; number <= routine.steps().size(); number++) {
      json.writeStartObject();
      step(json, number, routine.step(number));
      cited(routine.step(number).passages());
      json.writeEndObject();
    }
    json.writeEndArray();
    notes();
    ReplyJson.citations(json, List.copyOf(citations.values()));
    json.writeEndObject();
  }

  private void notes() throws IOException {
    json.writeObjectFieldStart("notes");
    for (Note kind : Note.values()) {
      if (!routine.notes(kind).isEmpty()) {
        json.writeArrayFieldStart(kind.id());
        for (Passage passage : routine.notes(kind)) {
          json.writeStartObject();
          json.writeStringField("text", passage.text());
          cited(List.of(passage));
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  /** Where a person stands in a routine. */
  static void progress(JsonGenerator json, Progress progress, Optional<String> act)
      throws IOException {
    Session session = progress.session();
    Step step = progress.routine().step(session.step());
    json.writeObjectFieldStart("routine");
    json.writeStringField("id", session.routine());
    json.writeStringField("title", progress.routine().title());
    json.writeStringField("state", session.state());
    if (act.isPresent()) {
      json.writeStringField("act", act.get());
    }
    json.writeObjectFieldStart("step");
    json.writeNumberField("of", progress.routine().steps().size());
    step(json, session.step(), session.mirrored() ? step.mirrored() : step);
    json.writeEndObject();
    if (session.timer().isPresent()) {
      timer(json, session.timer().get(), progress.now());
    }
    json.writeEndObject();
  }

  private static void timer(JsonGenerator json, Timer timer, Instant now) throws IOException {
    long left = timer.left(now).toSeconds();
    json.writeObjectFieldStart("timer");
    if (timer instanceof Timer.Counting counting) {
      json.writeStringField("endsAt", counting.endsAt().toString());
    }
    json.writeNumberField("left", left);
    json.writeStringField(
        "state", left == 0 ? "done" : timer instanceof Timer.Held ? "paused" : "running");
    json.writeEndObject();
  }

  /** The fields of a step, as the routine of a reply has them too. */
  static void step(JsonGenerator json, int number, Step step) throws IOException {
    json.writeNumberField("number", number);
    json.writeStringField("text", step.text());
    if (step.seconds().isPresent()) {
      range(json, "seconds", step.seconds().get());
    }
    if (step.repeats().isPresent()) {
      range(json, "repeats", step.repeats().get());
    }
    if (step.side().isPresent()) {
      json.writeStringField("side", step.side().get().id());
    }
  }

  private static void range(JsonGenerator json, String name, Range range) throws IOException {
    json.writeObjectFieldStart(name);
    bound(json, "min", range.min().isPresent() ? range.min().getAsInt() : -1);
    bound(json, "max", range.max().isPresent() ? range.max().getAsInt() : -1);
    json.writeEndObject();
  }

  private static void bound(JsonGenerator json, String name, int figure) throws IOException {
    if (figure < 0) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, figure);
    }
  }

  private void cited(List<Passage> passages) throws IOException {
    json.writeArrayFieldStart("citations");
    for (Passage passage : passages) {
      json.writeNumber(
          citations
              .computeIfAbsent(
                  passage, cited -> Citation.of(citations.size() + 1, routine.document(), cited))
              .id());
    }
    json.writeEndArray();
  }
}
