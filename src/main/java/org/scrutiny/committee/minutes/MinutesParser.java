package org.scrutiny.committee.minutes;

import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.source.HtmlPage;
import org.scrutiny.committee.minutes.source.InputGuard;
import org.scrutiny.committee.minutes.source.MeetingBuilder;
import org.scrutiny.committee.minutes.source.MeetingXml;

/**
 * Reads minutes from plain text, HTML or the XML of a meeting. Nothing is corrected or guessed, and nothing is left out
 * without being reported. Input that is not minutes is rejected with a {@link MinutesException} that says why.
 */
public final class MinutesParser {
    /** The longest document accepted, in characters. */
    public static final int MAX_LENGTH = InputGuard.MAX_LENGTH;

    private MinutesParser() {}

    /**
     * Reads the plain text of one agenda item. Offsets refer to the source.
     *
     * @param source as received, decoded; line ends of any kind and a byte order mark are allowed
     * @throws MinutesException empty, too_large, not_minutes or machine_summary
     */
    public static ParsedMeeting parse(String source) {
        InputGuard.check(source);
        return MeetingBuilder.read(source);
    }

    /**
     * Reads a page: pasted HTML, one item, an issue, or a whole meeting with many items. Offsets refer to the text of
     * the item, which is extracted from the page and returned with the item.
     *
     * @param source the page, decoded
     * @throws MinutesException empty, too_large, not_minutes or machine_summary
     */
    public static ParsedMeeting parseHtml(String source) {
        InputGuard.check(source);
        return HtmlPage.read(source);
    }

    /**
     * Reads the answer of a ModernGov web service to {@code GetMeeting}, with or without its SOAP envelope. Offsets
     * refer to the text of the item, which is assembled from the record and returned with the item.
     *
     * @param source the XML, decoded; its encoding declaration is ignored
     * @throws MinutesException empty, too_large, not_minutes, malformed, unsafe or machine_summary
     */
    public static ParsedMeeting parseXml(String source) {
        InputGuard.check(source);
        return MeetingXml.read(source);
    }
}
