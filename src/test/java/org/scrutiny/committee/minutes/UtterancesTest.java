package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.model.Utterance;

/** Who says what in one comment: a table for each rule. People and councils are fictional. */
class UtterancesTest {

    static List<Utterance> said(String comment) {
        ParsedMinutes parsed = ItemMinutes.parse("Visits\n\nDashboard 2 – Visits\n\n· " + comment + "\n");
        assertThat(parsed.comments()).hasSize(1);
        return parsed.comments().get(0).utterances();
    }

    /** Each utterance as speaker/attribution/kind, and the number it answers. */
    static String outline(String comment) {
        return said(comment).stream().map(UtterancesTest::outline).collect(Collectors.joining(" + "));
    }

    static String outline(Utterance utterance) {
        String answers = utterance.respondsTo() == null ? "" : ">" + utterance.respondsTo();
        return (utterance.speaker().label() + "/" + utterance.attribution() + "/" + utterance.kind() + answers)
                .toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = {
                "/minutes/utterances/speakers.txt",
                "/minutes/utterances/promises.txt",
                "/minutes/utterances/questions-and-answers.txt",
                "/minutes/utterances/pronouns.txt"
            },
            delimiter = '|')
    void attributesEachUtterance(String comment, String expected) {
        assertThat(outline(comment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/minutes/utterances/verbs.txt", delimiter = '|')
    void verbDecidesTheKind(String verb, String kind) {
        assertThat(outline("Councillor Orme " + verb + ".")).isEqualTo("orme/explicit/" + kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ines Vale, Assistant Director for Early Help, explained it.|Ines Vale|Assistant Director for Early Help|OFFICER",
                "Ines Vale (Head of Youth Service) explained it.|Ines Vale|Head of Youth Service|OFFICER",
                "The Director of Children, Families and Learning, Ines Vale, explained it.|Ines Vale|"
                        + "Director of Children, Families and Learning|OFFICER",
                "Assistant Director Ines Vale explained it.|Ines Vale|Assistant Director|OFFICER",
                "Councillor Ada Orme, Executive Member for Children, replied so.|Ada Orme|Executive Member for Children|COUNCILLOR",
                "The Chair, Councillor Ada Orme, replied so.|Ada Orme|Chair|CHAIR",
                "Ada Orme (Chair) thanked the team.|Ada Orme|Chair|CHAIR",
                "Ines Vale explained it.|Ines Vale||OFFICER",
            })
    void readsJobTitles(String comment, String name, String title, SpeakerRole role) {
        Speaker speaker = said(comment).get(0).speaker();
        assertThat(speaker.name()).isEqualTo(name);
        assertThat(speaker.jobTitle()).isEqualTo(title);
        assertThat(speaker.role()).isEqualTo(role);
        assertThat(speaker.basis()).isNotEmpty();
    }

    @Test
    void bareIndicatorIsATopic() {
        assertThat(outline("Percentage of visits in time")).isEqualTo("unattributed/impersonal/topic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mr. Reed said no. J. Field asked why.|2",
                "The target (see p. 4. It was new.) was 4.5 per cent. It fell.|2",
                "Visits, e.g. Monday calls, rose. Members asked why!|2",
                "He cited No. 5 and approx. 40 homes.|1",
                "Rates rose by 3.5 per cent vs. May… Members asked why? 12 had closed.|3",
                "One. two. Three.|2",
                "“It is so.” Members agreed.|2",
                "Members asked why.Nobody knew.|1",
            })
    void dividesACommentIntoSentences(String comment, int count) {
        List<Utterance> said = said(comment);
        assertThat(said).hasSize(count);
        assertThat(said.stream().map(Utterance::text).collect(Collectors.joining(" ")))
                .isEqualTo(comment);
    }
}
