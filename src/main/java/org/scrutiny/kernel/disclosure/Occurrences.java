package org.scrutiny.kernel.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of a text, in order. */
record Occurrences(List<TextSpan> places) {

    /** A place from start (inclusive) to end (exclusive). */
    record TextSpan(int start, int end) {
        /** What is between this place and a later one; its end is before its start if they overlap. */
        private TextSpan gapTo(TextSpan later) {
            int from = end;
            int to = later.start;
            return new TextSpan(from, to);
        }
    }

    static Occurrences of(Pattern pattern, String text) {
        List<TextSpan> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(new TextSpan(matcher.start(), matcher.end()));
        }
        return new Occurrences(places);
    }

    /**
     * Whether one of these places is near one of the others. Only the nearest on each side is considered.
     *
     * @param distance characters between the two
     * @param condition what the place and the gap between the two must satisfy
     */
    boolean areNear(Occurrences others, int distance, BiPredicate<TextSpan, TextSpan> condition) {
        int next = 0;
        for (TextSpan place : places) {
            while (next < others.places.size() && others.places.get(next).start < place.end) {
                next++;
            }
            TextSpan before = next > 0 ? others.places.get(next - 1).gapTo(place) : null;
            TextSpan after = next < others.places.size() ? place.gapTo(others.places.get(next)) : null;
            if ((isNear(before, distance) && condition.test(place, before))
                    || (isNear(after, distance) && condition.test(place, after))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(TextSpan gap, int distance) {
        return gap != null && gap.start <= gap.end && gap.end - gap.start <= distance;
    }
}
