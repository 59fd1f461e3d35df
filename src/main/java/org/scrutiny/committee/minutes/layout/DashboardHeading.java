package org.scrutiny.committee.minutes.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.text.SentenceShape;
import org.scrutiny.committee.minutes.text.SourceText;

/**
 * A heading that names a dashboard by number, at the start of a block.
 *
 * @param dashboard the number stated
 * @param title the wording after the number; empty if there is none
 * @param end offset after the heading
 * @param textStart offset of the comment that follows in the same block, -1 if the heading is the whole block
 */
record DashboardHeading(int dashboard, String title, int end, int textStart) {

    // The last alternatives are dashes decoded with the wrong character set.
    private static final String SEPARATOR = "(?:[-–—‒―−:\u0096\u0097\uFFFD]|(?<= )\\?|â[€\u0080][“”\u0093\u0094])";
    private static final Pattern NUMBER = Pattern.compile(
            "dashboards? {1,9}(?:(?:items?|no\\.?|number|indicator) {1,9})?#?(\\d{1,3})(?![\\d,.%/])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_NUMBER = Pattern.compile(" *" + SEPARATOR + "+(?: +|(?=\\p{Lu})|$)");
    private static final Pattern INNER = Pattern.compile(" +[-–—] +|: +| +â[€\u0080][“”\u0093\u0094] +");
    private static final Pattern UNTITLED = Pattern.compile(" +(?=\\p{Lu})");
    private static final int WINDOW = 160;

    /** The heading at the start of the text, or {@code null}. In list items a sentence does not count as a title. */
    static DashboardHeading at(SourceText text, int start, int end, boolean item) {
        Matcher number = matcher(NUMBER, text, start, Math.min(end, start + WINDOW));
        if (!number.lookingAt()) {
            return null;
        }
        int dashboard = Integer.parseInt(number.group(1));
        int after = number.end();
        if (text.skipBlanks(after, end) == end) {
            return new DashboardHeading(dashboard, "", end, -1);
        }
        Matcher separator = matcher(AFTER_NUMBER, text, after, Math.min(end, after + WINDOW));
        if (separator.lookingAt()) {
            int rest = text.skipBlanks(separator.end(), end);
            return rest == end
                    ? new DashboardHeading(dashboard, "", end, -1)
                    : titled(text, dashboard, after, rest, end, item);
        }
        Matcher blank = matcher(UNTITLED, text, after, Math.min(end, after + WINDOW));
        String rest = shortText(text, after, end);
        return blank.lookingAt() && SentenceShape.looksLikeTitle(rest)
                ? new DashboardHeading(dashboard, rest, end, -1)
                : null;
    }

    private static DashboardHeading titled(
            SourceText text, int dashboard, int afterNumber, int rest, int end, boolean item) {
        String whole = SentenceShape.withoutClosingColon(shortText(text, rest, end));
        Matcher inner = matcher(INNER, text, rest, Math.min(end, rest + WINDOW));
        boolean divided = inner.find() && text.skipBlanks(inner.end(), end) < end;
        boolean paragraphTitle = !item && !divided && !whole.isEmpty() && !SentenceShape.endsSentence(whole);
        if (paragraphTitle || SentenceShape.looksLikeTitle(whole)) {
            return new DashboardHeading(dashboard, whole, end, -1);
        }
        if (divided) {
            String title = text.collapse(rest, inner.start());
            if (SentenceShape.looksLikeTitle(title)) {
                return new DashboardHeading(dashboard, title, inner.start(), text.skipBlanks(inner.end(), end));
            }
        }
        return new DashboardHeading(dashboard, "", afterNumber, rest);
    }

    /** The collapsed text; empty if it is too long for a title. */
    private static String shortText(SourceText text, int start, int end) {
        int from = text.skipBlanks(start, end);
        return end - from > 4 * SentenceShape.MAX_TITLE ? "" : shortOrEmpty(text.collapse(from, end));
    }

    private static String shortOrEmpty(String text) {
        return text.length() > SentenceShape.MAX_TITLE ? "" : text;
    }

    private static Matcher matcher(Pattern pattern, SourceText text, int start, int end) {
        return pattern.matcher(text.view()).region(start, end).useTransparentBounds(true);
    }
}
