package org.scrutiny.committee.minutes.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scrutiny.committee.minutes.text.SourceText;
import org.scrutiny.committee.minutes.text.Span;
import org.scrutiny.kernel.text.Vocabulary;

/** Divides a comment into sentences in one pass. */
final class Sentences {

    private static final String ENDS = ".?!…";
    private static final String CLOSING = "\"'”’)]»";
    private static final String OPENING = "\"'“‘([«£%#";
    private static final Vocabulary WORDS = Vocabulary.load("minutes/abbreviations.txt");
    private static final Set<String> ABBREVIATIONS = WORDS.section("ALWAYS");
    private static final Set<String> BEFORE_NUMBERS = WORDS.section("BEFORE_NUMBERS");
    private static final int MAX_ABBREVIATION = 7;
    private static final int MAX_BRACKET = 200;

    private final String view;
    private final int end;
    private int bracket = -1;

    private Sentences(String view, int end) {
        this.view = view;
        this.end = end;
    }

    /** The sentences from start to end; together they cover all text that is not blank. */
    static List<Span> of(SourceText text, int start, int end) {
        return new Sentences(text.view(), end).cut(text, start);
    }

    private List<Span> cut(SourceText text, int from) {
        var spans = new ArrayList<Span>();
        int start = text.skipBlanks(from, end);
        int i = start;
        while (i < end) {
            char c = view.charAt(i);
            if (c == '(') {
                bracket = i;
            } else if (c == ')') {
                bracket = -1;
            }
            int after = i + 1;
            if (ENDS.indexOf(c) >= 0) {
                while (after < end
                        && (ENDS.indexOf(view.charAt(after)) >= 0 || CLOSING.indexOf(view.charAt(after)) >= 0)) {
                    if (view.charAt(after) == ')') {
                        bracket = -1;
                    }
                    after++;
                }
                int next = text.skipBlanks(after, end);
                if (next > after && next < end && endsHere(start, i, next)) {
                    spans.add(new Span(start, after));
                    start = next;
                    bracket = -1;
                }
                after = Math.max(after, next);
            }
            i = after;
        }
        if (start < end) {
            spans.add(new Span(start, trimmed(start)));
        }
        return spans;
    }

    private int trimmed(int start) {
        int last = end;
        while (last > start && view.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }

    private boolean endsHere(int start, int at, int next) {
        int first = view.codePointAt(next);
        boolean opens = Character.isUpperCase(first) || Character.isDigit(first) || OPENING.indexOf(first) >= 0;
        boolean inBracket = bracket >= 0 && at - bracket <= MAX_BRACKET;
        return opens && !inBracket && (view.charAt(at) != '.' || !isAbbreviation(start, at, Character.isDigit(first)));
    }

    private boolean isAbbreviation(int start, int dot, boolean beforeNumber) {
        int from = dot;
        int limit = Math.max(start, dot - MAX_ABBREVIATION);
        while (from > limit && view.charAt(from - 1) != ' ' && view.charAt(from - 1) != '(') {
            from--;
        }
        String word = view.substring(from, dot).toLowerCase(Locale.ROOT);
        boolean whole = from == start || view.charAt(from - 1) == ' ' || view.charAt(from - 1) == '(';
        if (!whole || word.isEmpty()) {
            return false;
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(view.charAt(from));
        boolean counter = from == start && word.chars().allMatch(Character::isDigit);
        return initial || counter || ABBREVIATIONS.contains(word) || (beforeNumber && BEFORE_NUMBERS.contains(word));
    }
}
