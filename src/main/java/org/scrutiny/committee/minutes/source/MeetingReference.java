package org.scrutiny.committee.minutes.source;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to the meeting on a page of one item, such as "Meeting: 03/04/2025 - Demoshire Panel (Item 7)".
 *
 * @param date {@code null} if there is no such day
 * @param committee {@code null} if not stated
 * @param item number of the item; {@code null} if not stated
 */
record MeetingReference(LocalDate date, String committee, String item) {

    private static final Pattern FORM = Pattern.compile(
            "meeting(?: date)?: ?(\\d{1,2}/\\d{1,2}/\\d{4})(?: ?[-–—] ?(.{1,160}?))? ?"
                    + "(?:\\((?:item|minute) ([\\w./]{1,12})\\).{0,200})?",
            Pattern.CASE_INSENSITIVE);

    /** The reference, if the whole text is one; otherwise {@code null}. */
    static MeetingReference of(String text) {
        Matcher matcher = FORM.matcher(text.substring(0, Math.min(400, text.length())));
        return matcher.matches()
                ? new MeetingReference(BritishDates.of(matcher.group(1)), matcher.group(2), matcher.group(3))
                : null;
    }
}
