package dev.unknot.eval.check;

import static dev.unknot.eval.Replies.HOLD;
import static dev.unknot.eval.Replies.SPINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.eval.FakeService;
import dev.unknot.eval.Replies;
import dev.unknot.eval.service.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactCitationsTest {

  private static final String REPLY = Replies.answer(HOLD, SPINE);

  @Test
  void holdsForQuotesAtTheirPlaces() {
    assertThat(check(REPLY)).isEqualTo(new Outcome.Held("2 citations"));
  }

  @Test
  void breaksWhenACitationIsShiftedByOne() {
    int start = Replies.place(SPINE);
    String shifted =
        REPLY
            .replace("\"start\": " + start, "\"start\": " + (start + 1))
            .replace(
                "\"end\": " + (start + SPINE.length()), "\"end\": " + (start + SPINE.length() + 1));

    assertThat(check(shifted).got()).contains("\"eep the ball off the spine.");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"document\": \"ball\" | \"document\": \"bell\" | no such document",
        "off the spine.\", | off the spine!\", | where \"Keep the ball off the spine.\" stands",
        "the spine. [2] | the spine. | not followed by [2]",
        "the spine. [2] | the spine. [1] | not followed by [2]",
        "the spine. [2] | the spine. [2] [3] | [3] after no claim",
        "\"id\": 2 | \"id\": 3 | [3] where [2] is due",
        "\"citations\": [2] | \"citations\": [] | claims use [1] of the citations [1, 2]",
        "\"start\": 0 | \"start\": -1 | not in order",
        "{\"start\": 0 | {\"start\": 900 | not in order",
        "#c= | #d= | does not end with #c=",
      })
  void breaksWhen(String so, String otherwise, String got) {
    assertThat(REPLY).contains(so);
    assertThat(check(REPLY.replace(so, otherwise)).got()).contains(got);
  }

  @Test
  void breaksWhenTheFrontMatterIsCited() {
    String title = "title: A ball";

    assertThat(check(Replies.answer(title)).got()).contains("in the front matter");
  }

  @Test
  void breaksWhenAPassageHasTwoNumbers() {
    assertThat(check(Replies.answer(HOLD, HOLD)).got()).contains("has a number already");
  }

  private static Outcome check(String reply) {
    var sources = new FakeService((message, turn) -> "").sources();
    return new ExactCitations().check(new Observation(Response.parse(reply), 1, sources));
  }
}
