package org.scrutiny.committee.minutes.text;

import java.util.regex.Pattern;

/** Lines with a fixed wording that mark part of a page and are not minutes themselves. */
public final class LabelLines {

    private static final Pattern AGENDA_ITEM =
            Pattern.compile("agenda item(?: (?:no\\.? ?)?\\d{1,3}[a-z]?)?[.:]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MINUTES = Pattern.compile("minutes? ?:", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISCUSSION = Pattern.compile(
            "(?:discussion|comments?|questions?(?: and (?:answers|comments))?) ?:", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOCUMENTS = Pattern.compile(
            "(?:(?:supporting|additional|background|related|attached) {1,9}(?:documents?|papers?|files?) *(?::|$)"
                    + "|(?:attachments?|documents?|appendices) *:)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:page )?\\d{1,4}(?: of \\d{1,4})?|- ?\\d{1,4} ?-", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEETING =
            Pattern.compile("meeting(?: date)?: *\\d{1,2}/\\d{1,2}/\\d{4}\\b.*", Pattern.CASE_INSENSITIVE);
    public static final int MAX_LENGTH = 200;

    private LabelLines() {}

    public static boolean isAgendaItem(String text) {
        return matches(AGENDA_ITEM, text);
    }

    public static boolean isMinutes(String text) {
        return matches(MINUTES, text);
    }

    public static boolean isDiscussion(String text) {
        return matches(DISCUSSION, text);
    }

    public static boolean isPageNumber(String text) {
        return matches(PAGE_NUMBER, text);
    }

    public static boolean isMeetingReference(String text) {
        return matches(MEETING, text);
    }

    /** The length of a documents label at the start of the text; 0 if there is none. */
    public static int documentsLabelLength(CharSequence text, int start, int end) {
        var matcher = DOCUMENTS.matcher(text).region(start, end);
        return matcher.lookingAt() ? matcher.end() - start : 0;
    }

    /** Whether a line with this text is complete and never continues a paragraph. */
    public static boolean standsAlone(String text) {
        return isMinutes(text)
                || isDiscussion(text)
                || isAgendaItem(text)
                || isPageNumber(text)
                || isMeetingReference(text)
                || documentsLabelLength(text, 0, text.length()) > 0;
    }

    private static boolean matches(Pattern pattern, String text) {
        return text.length() <= MAX_LENGTH && pattern.matcher(text).matches();
    }
}
