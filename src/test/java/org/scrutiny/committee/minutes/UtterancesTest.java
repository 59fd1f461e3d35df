package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "Ines Vale explained that visits had doubled.|ines vale/explicit/explanation",
                "In relation to visits, Ines Vale explained that they had doubled.|ines vale/explicit/explanation",
                "In relation to visits Ines Vale explained that they had doubled.|ines vale/explicit/explanation",
                "Councillor Orme asked how often families were seen.|orme/explicit/question",
                "Cllr. Orme asked how often families were seen.|orme/explicit/question",
                "Councillor Mrs Orme-Field noted the fall.|orme-field/explicit/observation",
                "Councillor May welcomed the fall.|may/explicit/commendation",
                "Councillor van der Berg thanked the team.|van der berg/explicit/commendation",
                "Councillors Orme and Pike asked about staffing.|orme and pike/explicit/question",
                "Councillor Orme and Councillor Pike were concerned.|orme and pike/explicit/concern",
                "Mr Reed stated that visits had doubled.|reed/explicit/statement",
                "Dr. Ines Vale advised that visits had doubled.|ines vale/explicit/statement",
                "Siân O’Dowd-Lee confirmed the figure.|siân o’dowd-lee/explicit/statement",
                "J. Field reported a rise.|j field/explicit/statement",
                "The Chair thanked officers for the report.|chair/explicit/commendation",
                "The Chairman of the Panel asked about cost.|chair/explicit/question",
                "The Chair, Councillor Orme, asked about cost.|orme/explicit/question",
                "The Independent Chair of the Safeguarding Board explained the delay.|title_only/explicit/explanation",
                "The Assistant Director for Education and Early Help advised that it was so.|title_only/explicit/statement",
                "The Head of Service, in summing up, said that it was so.|title_only/explicit/statement",
                "The social worker confirmed this.|title_only/explicit/statement",
                "The Executive Member for Children's Services replied that it was so.|councillor/explicit/answer",
                "Members asked why visits had doubled.|members/collective/question",
                "A number of Members queried the rise.|members/collective/question",
                "A Member of the Committee asked about cost.|members/collective/question",
                "Several Committee Members felt that it was high.|members/collective/comment",
                "The Panel commended the team.|committee/collective/commendation",
                "The Children and Families Overview and Scrutiny Committee noted the report.|committee/collective/observation",
                "The sub-committee requested a further report.|committee/collective/request",
                "Officers confirmed that it was so.|officer/collective/statement",
                "An officer explained the delay.|officer/collective/explanation",
                "A resident asked about parking.|public/collective/question",
                "A member of the public asked about parking.|public/collective/question",
                "Two young people asked about clubs.|public/collective/question",
                "A member of the Demoshire Police reported on patrols.|partner/collective/statement",
                "A representative from the hospital explained the delay.|partner/collective/explanation",
                "It was noted that visits had doubled.|unattributed/impersonal/observation",
                "It was further suggested that visits be counted.|unattributed/impersonal/suggestion",
                "It was explained by Ines Vale that visits had doubled.|ines vale/explicit/explanation",
                "Members were informed that visits had doubled.|unattributed/impersonal/statement",
                "Members were informed by the Head of Service that visits had doubled.|title_only/explicit/statement",
                "The Committee heard that visits had doubled.|unattributed/impersonal/statement",
                "The Panel received an update from Ines Vale on visits.|ines vale/explicit/presentation",
                "Concern was expressed about the rise.|unattributed/impersonal/concern",
                "Clarification was sought on the target.|unattributed/impersonal/question",
                "Thanks were given to the team.|unattributed/impersonal/commendation",
                "Q: How many visits were missed?|unattributed/implied/question",
                "A: Eleven visits were missed.|unattributed/implied/answer",
                "Action: officers to list the missed visits.|unattributed/implied/commitment",
                "explained that visits had doubled.|unattributed/implied/explanation",
                "Ana asked about the clubs.|ana/first_name_only/question",
                "Visits had doubled since spring.|unattributed/impersonal/statement",
                "Research suggested that visits helped.|unattributed/impersonal/statement",
                "Early Help stated nothing.|unattributed/impersonal/statement",
                "Ofsted said that visits helped.|unattributed/impersonal/statement",
                "Schools informed the service of absences.|unattributed/impersonal/statement",
            })
    void speakers(String comment, String expected) {
        assertThat(outline(comment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asked if the target was right|question",
                "queried the target|question",
                "wondered whether the target was right|question",
                "was interested to know the trend|question",
                "wished to know the trend|question",
                "sought clarification on the target|question",
                "asked for clarification of the target|question",
                "asked for a list of homes|request",
                "asked that the list be circulated|request",
                "asked officers to bring a list|request",
                "asked if a list could be circulated|request",
                "requested a list of homes|request",
                "requested clarification of the target|question",
                "would like to see a list|request",
                "suggested including yearly averages|suggestion",
                "felt it would be useful to have averages|suggestion",
                "proposed a visit to the homes|suggestion",
                "recommended that averages be shown|suggestion",
                "expressed concern about the homes|concern",
                "was worried by the homes|concern",
                "noted with concern that homes had closed|concern",
                "stated that she was concerned about the homes|concern",
                "thanked the team|commendation",
                "was pleased to see the fall|commendation",
                "paid tribute to foster carers|commendation",
                "agreed to circulate the list|commitment",
                "undertook to circulate the list|commitment",
                "agreed that the list would be circulated|commitment",
                "agreed with the view of the panel|comment",
                "felt that the rise was small|comment",
                "commented on the rise|comment",
                "considered that the rise was small|comment",
                "noted that homes had closed|observation",
                "pointed out that homes had closed|observation",
                "drew attention to the homes|observation",
                "presented the report|presentation",
                "gave an overview of the report|presentation",
                "introduced the report|presentation",
                "stated that homes had closed|statement",
                "also further advised that homes had closed|statement",
                "explained that homes had closed|explanation",
                "clarified the rise|explanation",
                "replied that homes had closed|answer",
                "corrected the figure for May|correction",
                "stated that the figure should read 12|correction",
                "noted the rise and asked whether homes had closed|question",
                "thanked officers and requested a list|request",
            })
    void verbs(String verb, String kind) {
        assertThat(outline("Councillor Orme " + verb + ".")).isEqualTo("orme/explicit/" + kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ines Vale stated that she would circulate the list.|ines vale/explicit/commitment",
                "Ines Vale confirmed that a list would be circulated.|ines vale/explicit/commitment",
                "Ines Vale stated that there would be a fall.|ines vale/explicit/statement",
                "Ines Vale stated that the centre would be closed by then.|ines vale/explicit/statement",
                "The service would look into missed visits.|unattributed/impersonal/commitment",
                "The team was developing a new rota.|unattributed/impersonal/commitment",
                "The service would need more staff.|unattributed/impersonal/statement",
                "The service was monitoring visits.|unattributed/impersonal/statement",
            })
    void promises(String comment, String expected) {
        assertThat(outline(comment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Members asked why. Ines Vale stated that homes had closed. Two would reopen.|members/collective/question"
                        + " + ines vale/explicit/answer>1 + ines vale/continued/answer>1",
                "Members asked why. Ines Vale noted that homes had closed.|members/collective/question"
                        + " + ines vale/explicit/answer>1",
                "Members asked why. Two homes had closed.|members/collective/question + unattributed/implied/answer>1",
                "Members asked why. In response, it was confirmed that homes had closed.|members/collective/question"
                        + " + unattributed/impersonal/answer>1",
                "Members asked why. It was explained that homes had closed.|members/collective/question"
                        + " + unattributed/impersonal/answer>1",
                "Members asked why. They felt that it was too many.|members/collective/question"
                        + " + members/pronoun/comment",
                "Members asked why. Ines Vale agreed to find out.|members/collective/question"
                        + " + ines vale/explicit/commitment>1",
                "Members queried the rise - Officers explained that homes had closed.|members/collective/question"
                        + " + officer/collective/answer>1",
                "Members queried the rise; Ines Vale replied that homes had closed.|members/collective/question"
                        + " + ines vale/explicit/answer>1",
                "Rise in visits – Members asked why.|members/collective/question",
                "Members asked why. Members asked when. Ines Vale replied in May.|members/collective/question"
                        + " + members/collective/question + ines vale/explicit/answer>2",
                "Members asked why. Ines Vale stated so. Councillor Orme felt it high. Ines Vale stated more.|"
                        + "members/collective/question + ines vale/explicit/answer>1 + orme/explicit/comment"
                        + " + ines vale/explicit/statement",
                "In response to a question, Ines Vale stated that homes had closed.|ines vale/explicit/answer",
                "In response to a question from Members about homes, Ines Vale stated so.|ines vale/explicit/answer",
                "When asked about homes, the Head of Service stated so.|title_only/explicit/answer",
                "Asked whether homes had closed, Ines Vale said so.|ines vale/explicit/answer",
                "Councillor Orme asked “What is being done? How long will it take?”|orme/explicit/question"
                        + " + orme/continued/question",
            })
    void questionsAndAnswers(String comment, String expected) {
        assertThat(outline(comment)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ines Vale explained it. She stated that homes had closed.|ines vale/explicit/explanation"
                        + " + ines vale/pronoun/explanation",
                "Ines Vale explained it. It was noted that homes had closed. She added that two would reopen.|"
                        + "ines vale/explicit/explanation + unattributed/impersonal/observation"
                        + " + ines vale/pronoun/statement",
                "Mrs Vale explained it. He said no.|vale/explicit/explanation + unattributed/pronoun/statement",
                "Mr Reed asked why. Mrs Vale explained it. He thanked her.|reed/explicit/question"
                        + " + vale/explicit/answer>1 + reed/pronoun/commendation",
                "Ines Vale explained it. She would send a note.|ines vale/explicit/explanation"
                        + " + ines vale/pronoun/commitment",
                "Members noted it. He stated so.|members/collective/observation + unattributed/pronoun/statement",
                "He stated so.|unattributed/pronoun/statement",
                "The Head of Service explained it. They added more.|title_only/explicit/explanation"
                        + " + title_only/pronoun/explanation",
            })
    void pronouns(String comment, String expected) {
        assertThat(outline(comment)).isEqualTo(expected);
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
    void jobTitles(String comment, String name, String title, SpeakerRole role) {
        Speaker speaker = said(comment).get(0).speaker();
        assertThat(speaker.name()).isEqualTo(name);
        assertThat(speaker.jobTitle()).isEqualTo(title);
        assertThat(speaker.role()).isEqualTo(role);
        assertThat(speaker.basis()).isNotEmpty();
    }

    @Test
    void aBareIndicatorIsATopic() {
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
    void sentences(String comment, int count) {
        List<Utterance> said = said(comment);
        assertThat(said).hasSize(count);
        assertThat(said.stream().map(Utterance::text).collect(Collectors.joining(" ")))
                .isEqualTo(comment);
    }
}
