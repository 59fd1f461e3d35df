package org.scrutiny.committee.minutes;

import java.util.List;

/**
 * Reads minutes from plain text, from HTML and from the XML of a meeting. Nothing is corrected, guessed or left out without
 * being reported; whatever is no minutes is refused with a {@link MinutesException} that says why.
 */
public final class MinutesParser {

    /** Longer documents are refused; whole meetings of a council stay far below. */
    public static final int LONGEST = 6_000_000;

    /** So many characters of text, without markup, may a document hold. */
    static final int LONGEST_TEXT = 1_000_000;

    private MinutesParser() {}

    /**
     * Reads the plain text of one agenda item. Offsets refer to the source.
     *
     * @param source as received, decoded; line ends of any kind, a byte order mark is allowed
     * @throws MinutesException empty, too_large, not_minutes or machine_summary
     */
    public static ParsedMeeting parse(String source) {
        InputGuard.check(source);
        var meeting = new MeetingBuilder();
        meeting.addText(source, List.of());
        return meeting.build();
    }

    /**
     * Reads a page: pasted HTML, one item, an issue, or a whole meeting with many items. Offsets refer to the item's own
     * text, which is taken from the page and given with the item.
     *
     * @param source the page, decoded
     * @throws MinutesException empty, too_large, not_minutes or machine_summary
     */
    public static ParsedMeeting parseHtml(String source) {
        InputGuard.check(source);
        return new HtmlPage(source).read();
    }

    /**
     * Reads the answer of a ModernGov web service to {@code GetMeeting}, with or without its SOAP envelope. Offsets refer to
     * the item's own text, which is put together from the record and given with the item.
     *
     * @param source the XML, decoded; its encoding declaration is ignored
     * @throws MinutesException empty, too_large, not_minutes, malformed, unsafe or machine_summary
     */
    public static ParsedMeeting parseXml(String source) {
        InputGuard.check(source);
        return new MeetingXml(XmlReader.read(source)).read();
    }
}
