package org.scrutiny.committee.minutes.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.scrutiny.committee.minutes.model.Attendee;
import org.scrutiny.committee.minutes.model.LinkedDocument;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.MinutesFault;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.WarningKind;
import org.scrutiny.committee.minutes.text.Blanks;
import org.scrutiny.committee.minutes.text.ItemText;
import org.scrutiny.kernel.text.StorableText;

/** Reads a meeting from a ModernGov web service response. */
public final class MeetingXml {

    private final XmlNode root;
    private final MeetingBuilder meeting = new MeetingBuilder();

    private MeetingXml(XmlNode root) {
        this.root = unwrapped(root);
    }

    /** A SOAP result may contain the response as escaped text. */
    private static XmlNode unwrapped(XmlNode root) {
        for (XmlNode result : root.all("getmeetingresult")) {
            if (result.children().isEmpty() && result.text().strip().startsWith("<")) {
                return XmlReader.read(result.text());
            }
        }
        return root;
    }

    /** Reads the response to GetMeeting, with or without its SOAP envelope. */
    public static ParsedMeeting read(String source) {
        return new MeetingXml(XmlReader.read(source)).read();
    }

    private ParsedMeeting read() {
        List<XmlNode> items = root.name().equals("agendaitem") ? List.of(root) : root.all("agendaitem");
        if (items.isEmpty()) {
            throw new MinutesException(
                    MinutesFault.NOT_MINUTES, "The XML contains no agenda item. Send the response to GetMeeting.");
        }
        if (items.size() > MeetingBuilder.MAX_ITEMS) {
            throw MeetingBuilder.tooManyItems();
        }
        XmlNode record = record();
        meeting.id = record.value("meetingid");
        meeting.committee = unescaped(first(record, "committeetitle", "committeename", "committee"));
        String date = record.value("meetingdate");
        meeting.date = date == null ? null : BritishDates.of(date);
        meeting.time = record.value("meetingtime");
        meeting.status = unescaped(record.value("meetingstatus"));
        meeting.location = unescaped(record.value("meetinglocation"));
        root.all("attendee").forEach(this::readAttendee);
        items.forEach(this::readItem);
        return meeting.build();
    }

    /** The element with the meeting's own fields. */
    private XmlNode record() {
        XmlNode holder = root.holder("meetingid");
        return holder == null ? root : holder;
    }

    private static String first(XmlNode node, String... names) {
        for (String name : names) {
            String value = node.value(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private void readAttendee(XmlNode node) {
        String name = unescaped(node.value("name"));
        if (name != null) {
            String description = unescaped(first(node, "roledescription", "membertype"));
            meeting.attends(new Attendee(
                    node.value("memberid"),
                    name,
                    description,
                    unescaped(node.value("attendance")),
                    Attendance.roleOf(name, description)));
        }
    }

    private void readItem(XmlNode item) {
        var text = new ItemTextBuilder();
        String number = first(item, "minutesitemnumber", "agendaitemnumber", "fulldisplaynumberformat");
        text.number = number == null ? null : number.replaceAll("[.)\\s]{1,9}$", "");
        String title = unescaped(item.value("agendaitemtitle"));
        text.title(title == null ? "" : Blanks.collapse(title, 0, title.length()));
        addBody(text, ItemText.SectionKind.AGENDA, null, item.child("agendatext"));
        addBody(text, ItemText.SectionKind.DECISION, "Decision:", item.child("decisionnonemptyhtmlbody"));
        addBody(text, ItemText.SectionKind.MINUTES, "Minutes:", item.child("minutesnonemptyhtmlbody"));
        List<LinkedDocument> documents = documents(item);
        if (!documents.isEmpty()) {
            text.label(ItemText.SectionKind.DOCUMENTS, "Supporting documents:");
            documents.forEach(document -> text.add(ItemText.SectionKind.DOCUMENTS, document.title()));
        }
        boolean restricted = isTrue(item.value("isrestricted"));
        if (restricted) {
            meeting.warn(WarningKind.ITEM_RESTRICTED);
        }
        ItemText built = text.build(documents);
        meeting.add(built, text.fullTextLink, restricted);
    }

    private static void addBody(ItemTextBuilder text, ItemText.SectionKind kind, String label, XmlNode body) {
        if (body == null || body.markup().isBlank()) {
            return;
        }
        String markup = body.markup();
        // Some installations escape the markup once more.
        String html =
                markup.indexOf('<') < 0 && markup.contains("&lt;") ? Parser.unescapeEntities(markup, false) : markup;
        Document page = HtmlPage.parse(html);
        if (page.hasText()) {
            if (label != null) {
                text.label(kind, label);
            }
            text.add(kind, page.body());
            text.fullTextLink = text.fullTextLink == null ? Links.fullText(page) : text.fullTextLink;
        }
    }

    private static List<LinkedDocument> documents(XmlNode item) {
        var documents = new ArrayList<LinkedDocument>();
        for (XmlNode document : item.all("linkeddoc")) {
            String title = unescaped(document.value("title"));
            String url = document.value("url");
            if (title != null) {
                documents.add(new LinkedDocument(
                        Blanks.collapse(title, 0, title.length()), url == null ? null : Links.url(url), null));
            }
        }
        return documents;
    }

    private static boolean isTrue(String value) {
        return value != null && value.toLowerCase(Locale.ROOT).equals("true");
    }

    /** Titles are escaped twice; the XML parser has undone one level. */
    private static String unescaped(String value) {
        return value == null || value.indexOf('&') < 0
                ? value
                : StorableText.replace(Parser.unescapeEntities(value, false));
    }
}
