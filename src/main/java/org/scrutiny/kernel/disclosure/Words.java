package org.scrutiny.kernel.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.scrutiny.kernel.disclosure.Occurrences.TextSpan;

/** The words of a text: runs of letters and digits. Looking a word up in a set is faster than one pattern for all words. */
record Words(String text, List<TextSpan> places) {
    static Words of(String text) {
        List<TextSpan> places = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                places.add(new TextSpan(start, i));
                start = -1;
            }
        }
        return new Words(text, places);
    }

    TextSpan place(int word) {
        return places.get(word);
    }

    String upperCase(int word) {
        TextSpan place = places.get(word);
        return text.substring(place.start(), place.end()).toUpperCase(Locale.ROOT);
    }

    Occurrences select(IntPredicate condition) {
        return new Occurrences(IntStream.range(0, places.size())
                .filter(condition)
                .mapToObj(places::get)
                .toList());
    }
}
