package org.scrutiny.committee.minutes.source;

import java.util.Locale;
import java.util.Set;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.MinutesFault;

/**
 * Estimates the number and nesting depth of a page's tags in one pass before it is parsed, because parsing time
 * grows with the depth of each element.
 */
final class TagCount {

    private static final int MAX_TAGS = 100_000;
    private static final int MAX_DEPTH = 256;
    // Void or implicitly closed elements, which pages often leave open.
    private static final Set<String> NOT_COUNTED = WordList.of("""
            a area b base big body br center code col colgroup dd dt em embed font form head hr html i img input
            li link meta nobr optgroup option p param s small source strike strong tbody td tfoot th thead title
            tr track tt u wbr script style
            """);
    private static final int MAX_NAME = 16;

    private final String page;
    private int tags;
    private int depth;

    private TagCount(String page) {
        this.page = page;
    }

    /** Rejects a page with too many tags or too deep a nesting. */
    static void check(String page) {
        new TagCount(page).scan();
    }

    private void scan() {
        int at = page.indexOf('<');
        while (at >= 0) {
            at = page.indexOf('<', after(at));
        }
    }

    private int after(int at) {
        if (page.startsWith("<!--", at)) {
            int end = page.indexOf("-->", at + 4);
            return end < 0 ? page.length() : end;
        }
        boolean closing = page.startsWith("</", at);
        int start = closing ? at + 2 : at + 1;
        int end = start;
        while (end < page.length() && end - start < MAX_NAME && Character.isLetterOrDigit(page.charAt(end))) {
            end++;
        }
        if (end == start) {
            return at + 1;
        }
        count(page.substring(start, end).toLowerCase(Locale.ROOT), closing);
        return end;
    }

    private void count(String name, boolean closing) {
        if (++tags > MAX_TAGS) {
            throw new MinutesException(MinutesFault.TOO_LARGE, "A page must not have more than " + MAX_TAGS + " tags.");
        } else if (NOT_COUNTED.contains(name)) {
            return;
        }
        depth = closing ? Math.max(0, depth - 1) : depth + 1;
        if (depth > MAX_DEPTH) {
            throw new MinutesException(
                    MinutesFault.TOO_LARGE,
                    "Tags must not be nested more than " + MAX_DEPTH + " deep. Check that they are closed.");
        }
    }
}
