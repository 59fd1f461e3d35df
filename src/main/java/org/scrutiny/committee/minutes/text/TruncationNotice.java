package org.scrutiny.committee.minutes.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A notice on a page that it shows only part of the minutes. */
public final class TruncationNotice {

    // The word alone is ordinary English, so it counts only after an ellipsis or in brackets.
    private static final Pattern NOTICE = Pattern.compile(
            "(?:[\\[(] ?|… ?|\\.{3} ?)?view {1,9}the {1,9}full {1,9}(?:minutes?|agenda|decisions?) {1,9}text(?:"
                    + " {1,9}for {1,9}item {1,9}[\\w./]{1,12})?[\\])]?\\.?|(?:…|\\.{3})"
                    + " ?[\\[(]?(?:(?:text|minutes|content|output) )?truncated[\\])]?\\.?|[\\[(](?:…|\\.{3})?"
                    + " ?(?:(?:text|minutes|content|output) )?truncated ?(?:…|\\.{3})?[\\])]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIGN = Pattern.compile("truncated|view {1,9}the", Pattern.CASE_INSENSITIVE);

    private TruncationNotice() {}

    /** Whether the text can contain a notice at all; checked once for all of its blocks. */
    public static boolean isPossible(SourceText text) {
        return SIGN.matcher(text.view()).find();
    }

    public static Matcher in(SourceText text, int start, int end) {
        return NOTICE.matcher(text.view()).region(start, end);
    }

    public static boolean startsAt(SourceText text, int start, int end) {
        return in(text, start, end).lookingAt();
    }
}
