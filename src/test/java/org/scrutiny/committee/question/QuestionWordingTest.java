package org.scrutiny.committee.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recognition of wordings in minutes. */
class QuestionWordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Officers were looking into this.                                    | true
            Ines Vale would get back to Members.                                | true
            Ines Vale did not have the number at the meeting.                   | true
            Officers did not have this information to hand.                     | true
            A written response would be provided.                               | true
            The figures would be circulated after the meeting.                  | true
            She agreed to provide the costs.                                    | true
            The new system would provide better figures.                        | false
            The service was monitoring this fluctuation.                        | false
            Ines Vale replied that recording explained perhaps half.            | false
            The numbers were going up, and this followed a national trend.      | false
            The service did not have the powers to do so.                       | false
            """)
    void recognisesHoldingAnswers(String text, boolean holds) {
        assertThat(HoldingPhrases.matches(text)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Carol Cammiss suggested that Members ask more detailed questions.   | Members
            Councillor Orme requested that officers provide a briefing.         | Officers
            Members asked if officers could circulate the figures.              | Officers
            Members asked the Director of Children's Services why.              | Director of Children's Services
            Councillor Orme asked Tobias Reed whether that was so.              | Tobias Reed
            ACTION: Officers to circulate the figures.                          | Officers
            He suggested including yearly averages in the report.               | -
            Members asked why referrals had fallen.                             | -
            Members asked Ofsted inspectors.                                    | -
            """)
    void findsTheAddressee(String text, String addressee) {
        assertThat(Addressee.find(text)).isEqualTo(addressee);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            She undertook to answer by 17 November 2026.                        | 2026-11-17
            The list would be sent by the 3rd of March 2025                     | 2025-03-03
            by 31 February 2025                                                 | -
            It would come by the next meeting.                                  | -
            It would come by 17 November.                                       | -
            The report of 17 November 2026 would be sent.                       | -
            """)
    void findsDueDatesWithAYear(String text, LocalDate day) {
        assertThat(StatedDay.find(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He suggested including yearly averages in the report.  | Members requested that the report show the yearly average. | true
            Members asked why referrals had fallen.                | Councillor Orme asked why referrals fallen.               | true
            He suggested including yearly averages in the report.  | He suggested including monthly averages in the report.     | false
            Members asked why referrals had fallen.                | Members asked why referrals had not fallen.               | false
            Members asked about the number of plans.               | Members asked about the number of EHC plans.              | false
            """)
    void equalRequestsHaveEqualHashes(String one, String other, boolean same) {
        String key = RequestWords.hash(one, "Members");
        assertThat(key).isNotNull();
        assertThat(key.equals(RequestWords.hash(other, "Councillor Orme"))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"Members asked why.", "Members asked about costs.", "'- ? -'"})
    void requestsWithTooFewWordsHaveNoHash(String text) {
        assertThat(RequestWords.hash(text, "Members")).isNull();
    }

    /** In every state, each answer either leads to a state or is rejected. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            OPEN,      HOLDING,    HOLDING
            OPEN,      ANSWER,     ANSWERED
            OPEN,      CORRECTION, -
            OPEN,      WITHDRAWAL, WITHDRAWN
            HOLDING,   HOLDING,    HOLDING
            HOLDING,   ANSWER,     ANSWERED
            HOLDING,   CORRECTION, -
            HOLDING,   WITHDRAWAL, WITHDRAWN
            ANSWERED,  HOLDING,    -
            ANSWERED,  ANSWER,     ANSWERED
            ANSWERED,  CORRECTION, CORRECTED
            ANSWERED,  WITHDRAWAL, -
            CORRECTED, HOLDING,    -
            CORRECTED, ANSWER,     CORRECTED
            CORRECTED, CORRECTION, CORRECTED
            CORRECTED, WITHDRAWAL, -
            WITHDRAWN, HOLDING,    HOLDING
            WITHDRAWN, ANSWER,     ANSWERED
            WITHDRAWN, CORRECTION, -
            WITHDRAWN, WITHDRAWAL, -
            """)
    void anAnswerDeterminesTheState(QuestionState from, AnswerKind answer, QuestionState to) {
        assertThat(from.after(answer, from.isAnswered()).orElse(null)).isEqualTo(to);
    }
}
