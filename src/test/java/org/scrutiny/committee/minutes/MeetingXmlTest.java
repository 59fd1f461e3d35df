package org.scrutiny.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.committee.minutes.model.Attendee;
import org.scrutiny.committee.minutes.model.Heading;
import org.scrutiny.committee.minutes.model.LinkedDocument;
import org.scrutiny.committee.minutes.model.MinutedPerson;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.MinutesFault;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.minutes.model.Speaker;
import org.scrutiny.committee.minutes.model.SpeakerRole;
import org.scrutiny.committee.minutes.model.Warning;

/** The XML of a meeting. Councils and people are fictional. */
class MeetingXmlTest {

    static final String HTML =
            "<div class=\"WordSection1\"><p><b>Dashboard Item 2 – Visits</b></p><p>·&nbsp; Members asked why"
                    + " visits had doubled.</p><p>· Mrs Vale explained that homes had closed.</p>"
                    + "<p>RESOLVED That the update be noted.</p></div>";

    static final String MEETING = """
            <meeting>
              <meetingid>431</meetingid><committeetitle>Children&amp;#39;s Panel</committeetitle>
              <meetingdate>03/04/2025</meetingdate><meetingtime>19:00</meetingtime>
              <meetingstatus>Confirmed</meetingstatus><meetinglocation>Hall &amp; Annex</meetinglocation>
              <agendaitems>
                <agendaitem>
                  <agendaitemid>9</agendaitemid><agendaitemnumber>7</agendaitemnumber>
                  <minutesitemnumber>41.</minutesitemnumber>
                  <agendaitemtitle>Children&amp;#39;s Homes &amp;amp; Visits</agendaitemtitle>
                  <agendatext>To hear about homes.</agendatext>
                  <isrestricted>False</isrestricted>
                  <minutesnonemptyhtmlbody>BODY</minutesnonemptyhtmlbody>
                  <linkeddocuments>
                    <linkeddoc><attachmentid>1</attachmentid><title>Homes report</title>
                      <url>http://demoshire.example/a.pdf</url></linkeddoc>
                  </linkeddocuments>
                </agendaitem>
              </agendaitems>
              <attendees>
                <attendee memberid="5" name="Councillor Ada Orme" roledescription="Chair" attendance="Present"/>
                <attendee memberid="6" name="Ines Vale" roledescription="Officer" attendance="Present"/>
                <attendee memberid="7" name="Councillor Ben Pike" roledescription="Committee Member" attendance="Apologies"/>
              </attendees>
            </meeting>
            """;

    @Test
    void replacesCharactersThatCannotBeStored() {
        ParsedMeeting meeting = MinutesParser.parseXml(MEETING.replace("Homes report", "Homes &amp;#xD800;report"));
        assertThat(meeting.items().get(0).documents())
                .extracting(LinkedDocument::title)
                .containsExactly("Homes \uFFFDreport");
    }

    private static void assertMeeting(ParsedMeeting meeting) {
        assertThat(meeting.id()).isEqualTo("431");
        assertThat(meeting.committee()).isEqualTo("Children's Panel");
        assertThat(meeting.date()).isEqualTo(LocalDate.of(2025, 4, 3));
        assertThat(meeting.time()).isEqualTo("19:00");
        assertThat(meeting.status()).isEqualTo("Confirmed");
        assertThat(meeting.location()).isEqualTo("Hall & Annex");
        assertThat(meeting.attendees())
                .extracting(Attendee::id, Attendee::role, Attendee::attendance)
                .containsExactly(
                        tuple("5", SpeakerRole.CHAIR, "Present"),
                        tuple("6", SpeakerRole.OFFICER, "Present"),
                        tuple("7", SpeakerRole.COUNCILLOR, "Apologies"));
        assertThat(meeting.people())
                .extracting(MinutedPerson::name)
                .containsExactly("Ada Orme", "Ines Vale", "Ben Pike");
        ParsedItem item = meeting.items().get(0);
        assertThat(item.number()).isEqualTo("41");
        assertThat(item.title()).isEqualTo("Children's Homes & Visits");
        assertThat(item.purpose()).containsExactly("To hear about homes.");
        assertThat(item.minutes().headings()).extracting(Heading::dashboard).containsExactly(2);
        assertThat(item.minutes().comments()).hasSize(2);
        assertThat(item.minutes().comments().get(1).utterances().get(0).speaker())
                .isEqualTo(new Speaker("Ines Vale", "Officer", SpeakerRole.OFFICER, "list of those present"));
        assertThat(item.minutes().resolutions()).hasSize(1);
        assertThat(item.documents())
                .containsExactly(new LinkedDocument("Homes report", "http://demoshire.example/a.pdf", null));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void readsAnEscapedBody() {
        assertMeeting(MinutesParser.parseXml(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + MEETING.replace("BODY", escaped(HTML))));
        assertMeeting(MinutesParser.parseXml("\uFEFF" + MEETING.replace("BODY", escaped(escaped(HTML)))));
    }

    @Test
    void readsALiteralBody() {
        assertMeeting(MinutesParser.parseXml(MEETING.replace("BODY", "<![CDATA[" + HTML + "]]>")));
        assertMeeting(MinutesParser.parseXml(MEETING.replace("BODY", HTML.replace("&nbsp;", "&#160;"))));
    }

    @Test
    void readsASoapEnvelope() {
        String body = MEETING.replace("BODY", escaped(HTML));
        String head =
                "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><GetMeetingResponse"
                        + " xmlns=\"http://moderngov.co.uk/namespaces\"><GetMeetingResult>";
        String tail = "</GetMeetingResult></GetMeetingResponse></soap:Body></soap:Envelope>";
        assertMeeting(MinutesParser.parseXml(head + body + tail));
        assertMeeting(MinutesParser.parseXml(head + escaped(body) + tail));
        assertMeeting(MinutesParser.parseXml(
                head + "<getmeeting>" + body.replaceAll("</?meeting>", "") + "</getmeeting>" + tail));
    }

    @Test
    void readsSeveralItemsAndDecisions() {
        ParsedMeeting meeting =
                MinutesParser.parseXml("<meeting><meetingid>1</meetingid><meetingdate>31/02/2025</meetingdate>"
                        + "<agendaitems><agendaitem><agendaitemnumber>1</agendaitemnumber><agendaitemtitle>Homes</agendaitemtitle>"
                        + "<decisionnonemptyhtmlbody>&lt;p&gt;That homes be noted.&lt;/p&gt;</decisionnonemptyhtmlbody>"
                        + "<isrestricted>True</isrestricted></agendaitem><agendaitem><agendaitemtitle>Visits</agendaitemtitle>"
                        + "</agendaitem></agendaitems></meeting>");
        assertThat(meeting.date()).isNull();
        assertThat(meeting.items()).extracting(ParsedItem::title).containsExactly("Homes", "Visits");
        assertThat(meeting.items().get(0).restricted()).isTrue();
        assertThat(meeting.warnings()).extracting(Warning::code).containsExactly("item_restricted");
        assertThat(meeting.items().get(0).minutes().resolutions())
                .extracting(Resolution::text)
                .containsExactly("That homes be noted.");
        assertThat(meeting.items().get(1).discussion()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<!DOCTYPE meeting [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><meeting><agendaitem>&x;</agendaitem></meeting>~UNSAFE",
                "<!DOCTYPE m SYSTEM \"http://nowhere.example/x.dtd\"><m/>~UNSAFE",
                "<!DOCTYPE m [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">]><m><agendaitem>&b;</agendaitem></m>~UNSAFE",
                "<!DOCTYPE m [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><m/>~UNSAFE",
                "<meeting><agendaitem>&unknown;</agendaitem></meeting>~UNSAFE",
                "<meeting><agendaitem></meeting>~MALFORMED",
                "<meeting~MALFORMED",
                "meeting~MALFORMED",
                "<a/><b/>~MALFORMED",
                "<committees><committee/></committees>~NOT_MINUTES",
                "<html><body><p>Minutes</p></body></html>~NOT_MINUTES",
            })
    void rejectsOtherOrUnsafeXml(String xml, MinutesFault fault) {
        assertThatThrownBy(() -> MinutesParser.parseXml(xml))
                .isInstanceOfSatisfying(
                        MinutesException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 100_000})
    void rejectsTooDeepNesting(int depth) {
        String xml = "<a>".repeat(depth) + "</a>".repeat(depth);
        assertThatThrownBy(() -> MinutesParser.parseXml(xml))
                .isInstanceOfSatisfying(
                        MinutesException.class, e -> assertThat(e.fault()).isEqualTo(MinutesFault.TOO_LARGE));
    }
}
