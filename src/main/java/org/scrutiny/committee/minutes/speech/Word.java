package org.scrutiny.committee.minutes.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scrutiny.committee.minutes.text.SourceText;
import org.scrutiny.committee.minutes.text.Span;

/**
 * A word of a sentence.
 *
 * @param text as written
 * @param lower in lower case, with straight apostrophes
 * @param start offset in the source
 * @param end offset after it
 * @param before the mark between the previous word and this one: one of {@code , ; : ( ) "} or {@code -} for any dash
 *     between blanks; 0 if there is none
 */
record Word(String text, String lower, int start, int end, char before) {

    private static final char NONE = 0;
    private static final String DASHES = "-–—‒―−";
    private static final int MAX_WORDS = 90;
    private static final int WINDOW = 1_000;

    /** The words at the start of a sentence, up to a limit; the speaker is not named later than that. */
    static List<Word> of(SourceText source, Span span) {
        String view = source.view();
        int end = Math.min(span.end(), span.start() + WINDOW);
        var words = new ArrayList<Word>();
        char before = NONE;
        int i = span.start();
        while (i < end && words.size() < MAX_WORDS) {
            char c = view.charAt(i);
            if (isWordChar(c)) {
                int start = i;
                while (i < end && (isWordChar(view.charAt(i)) || joins(view, i, end))) {
                    i++;
                }
                String text = view.substring(start, i);
                words.add(new Word(text, fold(text), start, i, before));
                before = NONE;
            } else {
                before = stronger(before, mark(view, i));
                i++;
            }
        }
        return words;
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || c == '%' || c == '£' || c == '&' || Character.isSurrogate(c);
    }

    private static boolean joins(String view, int i, int end) {
        char c = view.charAt(i);
        boolean joint = c == '\'' || c == '’' || c == '/' || c == '.' || DASHES.indexOf(c) >= 0;
        return joint && i + 1 < end && Character.isLetterOrDigit(view.charAt(i + 1));
    }

    private static char mark(String view, int i) {
        char c = view.charAt(i);
        if (DASHES.indexOf(c) >= 0) {
            return '-';
        } else if ("“”\"".indexOf(c) >= 0) {
            return '"';
        }
        return ",;:()".indexOf(c) >= 0 ? c : NONE;
    }

    private static char stronger(char known, char found) {
        return found == NONE || (known != NONE && "(-;:)".indexOf(known) >= 0) ? known : found;
    }

    /** The word in lower case; empty beyond the end. */
    static String lower(List<Word> words, int index) {
        return index < words.size() ? words.get(index).lower : "";
    }

    /** The index of the first word at or after {@code from} that is not in the set. */
    static int skip(Set<String> skipped, List<Word> words, int from) {
        int i = from;
        while (i < words.size() && skipped.contains(words.get(i).lower)) {
            i++;
        }
        return i;
    }

    /** In lower case, with straight apostrophes. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    boolean isAfter(char mark) {
        return before == mark;
    }
}
