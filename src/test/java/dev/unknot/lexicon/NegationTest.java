package dev.unknot.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.language.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is denied, in chat and in clinicians' prose; the words asked of stand in capitals. */
class NegationTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He denies CHEST PAIN                                                        | CHEST PAIN
          Denied any tingling, WEAKNESS or loss of balance                            | WEAKNESS
          Denied any tingling, weakness or LOSS OF BALANCE                            | LOSS OF BALANCE
          There is no evidence of a FRACTURE in the left wrist                        | FRACTURE
          No cough, wheeze, stridor, hoarseness, sputum, or HAEMOPTYSIS               | HAEMOPTYSIS
          No cough and no WHEEZE were heard                                           | WHEEZE
          No rubs, murmurs, or GALLOPS are heard                                      | GALLOPS
          Neck soft, no BRUIT                                                         | BRUIT
          The scan was negative for BLEEDING                                          | BLEEDING
          Ruled out for MYOCARDIAL INFARCTION by enzymes                              | MYOCARDIAL INFARCTION
          A PULMONARY EMBOLUS was ruled out                                           | PULMONARY EMBOLUS
          The culture was free of GROWTH                                              | GROWTH
          Absence of OEDEMA at the ankles                                             | OEDEMA
          X-ray did not demonstrate a DISLOCATION                                     | DISLOCATION
          The film fails to reveal any EFFUSION                                       | EFFUSION
          She never developed a RASH                                                  | RASH
          She has not had a SEIZURE since                                             | SEIZURE
          The abdomen was without GUARDING                                            | GUARDING
          His ITCHING and redness have resolved                                       | ITCHING
          SWELLING: none                                                              | SWELLING
          The LEG SWELLING was absent on the second day                               | LEG SWELLING
          Stool was NEGATIVE for BLOOD                                                | BLOOD
          STREP TEST was negative                                                     | STREP TEST
          MALIGNANCY is unlikely                                                      | MALIGNANCY
          A MASS was not seen                                                         | MASS
          He is no longer CONFUSED                                                    | CONFUSED
          The findings would not be in keeping with GOUT or sepsis                    | GOUT
          His arm was weak, although that has resolved, with NUMBNESS denied          | arm was weak
          """)
  void isReadInClinicalProse(String sentence, String concept) {
    assertThat(negated(sentence, concept)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No wheeze but a dry COUGH                                                   | COUGH
          No fever, however he complains of CHILLS                                    | CHILLS
          Denies cough and complains of FATIGUE                                       | FATIGUE
          No masses, the ABDOMEN IS SOFT                                              | ABDOMEN IS SOFT
          No masses, the LIVER is enlarged                                            | LIVER
          No further treatment for his ANGINA                                         | ANGINA
          No change in the PLEURAL THICKENING                                         | PLEURAL THICKENING
          Gram negative RODS were grown                                               | RODS
          Swallows without difficulty despite the TUMOUR                              | TUMOUR
          It is not certain whether this is a CYST                                    | CYST
          A TUMOUR cannot be ruled out                                                | TUMOUR
          We cannot exclude a small HAEMATOMA                                         | HAEMATOMA
          Admitted to rule out PNEUMONIA                                              | PNEUMONIA
          Unable to walk due to HIP PAIN                                              | HIP PAIN
          No fracture aside from an old WEDGE DEFORMITY                               | WEDGE DEFORMITY
          No abnormality except a small CALCIFICATION                                 | CALCIFICATION
          No clear source of her BLEEDING was found                                   | BLEEDING
          No fracture is seen in the setting of OSTEOPENIA                            | OSTEOPENIA
          The scan showed no stone and was positive for APPENDICITIS                  | APPENDICITIS
          Complications: none. Diagnosis: HERNIA                                      | HERNIA
          Complications: none    Diagnosis: HERNIA                                    | HERNIA
          He may resume work once the INFECTION has resolved                          | INFECTION
          Possible ABSCESS                                                            | ABSCESS
          The patient is a NONSMOKER                                                  | NONSMOKER
          Not only a SPRAIN                                                           | SPRAIN
          """)
  void leavesWhatClinicalProseAffirms(String sentence, String concept) {
    assertThat(negated(sentence, concept)).isFalse();
  }

  /** Each pair differs in one edit, which turns what is said of the words in capitals. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no PAIN in my calf                    | some PAIN in my calf
          my calf doesn't HURT                  | my calf does HURT
          no fall, no PAIN                      | no fall, my spine is in PAIN
          i don't have a KNOT                   | i don't like a KNOT
          i haven't had PAIN                    | i haven't slept with this PAIN
          not SORE anywhere                     | not only SORE anywhere
          i have no numbness or TINGLING        | i have no numbness but TINGLING
          the PAIN is gone                      | the PAIN is not gone
          no cracking or PAIN                   | no cracking, just PAIN
          never had PAIN there                  | never without PAIN there
          no injury or calf PAIN                | no injury, calf PAIN
          no PAIN                               | no, PAIN
          no tightness, no SORENESS             | no tightness. SORENESS though
          """)
  void turnsOnOneEdit(String denied, String told) {
    assertThat(mention(denied).status().negated()).as(denied).isTrue();
    assertThat(mention(told).status().negated()).as(told).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not getting better and there is PAIN",
        "can't say it doesn't HURT",
        "i don't stretch and my calf HURTS",
        "i don't stretch, spine PAIN",
        "i'm not sleeping with this PAIN",
        "nothing helps the PAIN",
        "didn't do anything to cause the PAIN",
        "i don't understand the PAIN",
        "the PAIN won't go away",
      })
  void takesADoubtfulDenialOfASignForAReport(String message) {
    assertThat(mention(message).status().negated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "(-)", "no", "no,", ", no", "none:", "not not", "\n"})
  void isToldOfAnyText(String text) {
    Reading reading = LEXICON.read(text);

    assertThat(new Context(reading).of(new Span(0, text.length())).past()).isFalse();
  }

  private static boolean negated(String sentence, String concept) {
    Reading reading = LEXICON.read(sentence);
    return new Context(reading).of(Span.find(sentence, concept).orElseThrow()).negated();
  }

  /** The mention that stands at the word in capitals. */
  private static Mention mention(String message) {
    Reading reading = LEXICON.read(message);
    List<Mention> capital =
        reading.mentions().stream()
            .filter(mention -> Negation.isSign(mention.concept().kind()))
            .filter(mention -> mention.span().of(message).chars().allMatch(Character::isUpperCase))
            .toList();
    assertThat(capital).as(message).isNotEmpty();
    return capital.getFirst();
  }
}
