package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scrutiny.committee.minutes.model.Attribution;
import org.scrutiny.committee.minutes.model.MinutedPerson;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.model.Utterance;
import org.scrutiny.committee.minutes.model.UtteranceKind;
import org.scrutiny.committee.minutes.model.Warning;

/** Names are merged into people, and people with similar names stay separate. */
class PersonRegisterTest {

    private static ParsedMeeting parse(String... comments) {
        return MinutesParser.parse("Visits\n\nDashboard 2 – Visits\n\n· " + String.join("\n\n· ", comments) + "\n");
    }

    private static List<Utterance> said(ParsedMeeting meeting) {
        return meeting.items().get(0).minutes().comments().stream()
                .flatMap(comment -> comment.utterances().stream())
                .toList();
    }

    @Test
    void mergesAliases() {
        ParsedMeeting meeting = parse(
                "Councillor Orme asked why.",
                "Ines Vale, Head of Service, explained it.",
                "Councillor Ada Orme thanked her.",
                "Vale stated that two homes had closed.",
                "Ines said that one would reopen.",
                "Mrs Vale added that it was small.",
                "The Head of Service confirmed this.");
        assertThat(meeting.people())
                .extracting(MinutedPerson::name, MinutedPerson::jobTitle, MinutedPerson::role)
                .containsExactly(
                        tuple("Ines Vale", "Head of Service", SpeakerRole.OFFICER),
                        tuple("Ada Orme", "Councillor", SpeakerRole.COUNCILLOR));
        assertThat(meeting.people().get(0).aliases()).containsExactly("Ines Vale", "Vale");
        assertThat(said(meeting))
                .extracting(u -> u.speaker().name(), Utterance::attribution)
                .containsExactly(
                        tuple("Ada Orme", Attribution.EXPLICIT),
                        tuple("Ines Vale", Attribution.EXPLICIT),
                        tuple("Ada Orme", Attribution.EXPLICIT),
                        tuple("Ines Vale", Attribution.EXPLICIT),
                        tuple("Ines Vale", Attribution.FIRST_NAME_ONLY),
                        tuple("Ines Vale", Attribution.EXPLICIT),
                        tuple("Ines Vale", Attribution.EXPLICIT));
        assertThat(said(meeting))
                .filteredOn(u -> "Ines Vale".equals(u.speaker().name()))
                .allSatisfy(u -> assertThat(u.speaker().role()).isEqualTo(SpeakerRole.OFFICER));
    }

    @Test
    void doesNotResolveASharedSurname() {
        ParsedMeeting meeting = parse(
                "Councillor Ada Orme asked why.", "Councillor Ben Orme asked when.", "Councillor Orme asked where.");
        assertThat(meeting.people()).extracting(MinutedPerson::name).containsExactly("Ada Orme", "Ben Orme");
        Speaker last = said(meeting).get(2).speaker();
        assertThat(last.name()).isEqualTo("Orme");
        assertThat(last.role()).isEqualTo(SpeakerRole.COUNCILLOR);
        assertThat(last.basis()).contains("several people");
    }

    @Test
    void separatesACouncillorFromAnOfficerWithTheSameSurname() {
        ParsedMeeting meeting = parse("Ines Vale explained it.", "Councillor Vale thanked her.");
        assertThat(meeting.people())
                .extracting(MinutedPerson::name, MinutedPerson::role)
                .containsExactly(tuple("Ines Vale", SpeakerRole.OFFICER), tuple("Vale", SpeakerRole.COUNCILLOR));
    }

    @Test
    void matchesInitialsToTheFullName() {
        ParsedMeeting meeting = parse("J Field asked why.", "Jane Field thanked them.");
        assertThat(meeting.people()).extracting(MinutedPerson::name).containsExactly("Jane Field");
    }

    @Test
    void warnsOfSimilarSurnamesWithoutMergingThem() {
        ParsedMeeting meeting = parse("Councillor Pickering asked why.", "Councillor Pickerng asked when.");
        assertThat(meeting.people()).hasSize(2);
        assertThat(meeting.warnings())
                .extracting(Warning::code, Warning::message)
                .singleElement()
                .satisfies(warning -> assertThat(warning.toString()).contains("similar_names", "pickering, pickerng"));
    }

    @Test
    void doesNotResolveAnUnknownFirstName() {
        Speaker speaker = said(parse("Ana asked about clubs.")).get(0).speaker();
        assertThat(speaker.name()).isEqualTo("Ana");
        assertThat(speaker.role()).isEqualTo(SpeakerRole.UNATTRIBUTED);
        assertThat(speaker.basis()).isNotEmpty();
    }

    @Test
    void questionMayBeAnsweredInTheNextComment() {
        List<Utterance> said = said(parse(
                "Members asked why visits had doubled.",
                "Ines Vale stated that homes had closed. Two would reopen.",
                "Ines Vale stated that it was small."));
        assertThat(said)
                .extracting(Utterance::kind, Utterance::respondsTo, Utterance::respondsToEarlier)
                .containsExactly(
                        tuple(UtteranceKind.QUESTION, null, null),
                        tuple(UtteranceKind.ANSWER, null, new Utterance.Reference(1, 1)),
                        tuple(UtteranceKind.ANSWER, null, new Utterance.Reference(1, 1)),
                        tuple(UtteranceKind.STATEMENT, null, null));
    }

    @Test
    void questionIsNotAnsweredUnderAnotherHeading() {
        ParsedMeeting meeting = MinutesParser.parse("""
                Visits

                Dashboard 2 – Visits

                · Members asked why.

                Dashboard 3 – Homes

                · Ines Vale stated that homes had closed.
                """);
        assertThat(said(meeting).get(1).kind()).isEqualTo(UtteranceKind.STATEMENT);
    }

    @Test
    void unansweredQuestionsStayOpen() {
        List<Utterance> said = said(parse("Members asked why.", "Members asked when.", "Members asked where."));
        assertThat(said).extracting(Utterance::kind).containsOnly(UtteranceKind.QUESTION);
        assertThat(said).allSatisfy(u -> assertThat(u.respondsTo()).isNull());
    }

    @Test
    void pronounMayReferToThePreviousComment() {
        List<Utterance> said = said(parse("Ines Vale explained it.", "She stated that homes had closed."));
        assertThat(said.get(1).speaker().name()).isEqualTo("Ines Vale");
        assertThat(said.get(1).speaker().basis()).contains("comment before");
    }
}
