package org.scrutiny.committee.minutes.source;

import java.util.Locale;
import java.util.Set;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.MinutesFault;

/**
 * Estimates how many tags a page has and how deep they nest, in one pass before it is parsed: the time that parsing takes
 * grows with the depth of every element.
 */
final class TagCount {

    private static final int MOST_TAGS = 500_000;
    private static final int DEEPEST = 256;
    // Never nested in themselves, or closed by what follows; pages often leave them open.
    private static final Set<String> NOT_COUNTED = WordList.of("""
            a area b base big body br center code col colgroup dd dt em embed font form head hr html i img input
            li link meta nobr optgroup option p param s small source strike strong tbody td tfoot th thead title
            tr track tt u wbr script style
            """);
    private static final int LONGEST_NAME = 16;

    private final String page;
    private int tags;
    private int depth;

    private TagCount(String page) {
        this.page = page;
    }

    /** Refuses a page with too many tags, or with tags nested too deep. */
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
        while (end < page.length() && end - start < LONGEST_NAME && Character.isLetterOrDigit(page.charAt(end))) {
            end++;
        }
        if (end == start) {
            return at + 1;
        }
        count(page.substring(start, end).toLowerCase(Locale.ROOT), closing);
        return end;
    }

    private void count(String name, boolean closing) {
        if (++tags > MOST_TAGS) {
            throw new MinutesException(MinutesFault.TOO_LARGE, "A page has at most " + MOST_TAGS + " tags.");
        } else if (NOT_COUNTED.contains(name)) {
            return;
        }
        depth = closing ? Math.max(0, depth - 1) : depth + 1;
        if (depth > DEEPEST) {
            throw new MinutesException(
                    MinutesFault.TOO_LARGE, "The tags of a page nest at most " + DEEPEST + " deep; are they closed?");
        }
    }
}
