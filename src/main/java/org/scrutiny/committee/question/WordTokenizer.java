package org.scrutiny.committee.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits text into words. */
final class WordTokenizer {
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2019\\u2018]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private WordTokenizer() {}

    /** The words of a text in lower case, without punctuation. */
    static List<String> words(String text) {
        String joined = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(BETWEEN.split(joined))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words of a text, each surrounded by blanks, so that phrases can be searched for as substrings. */
    static String phrase(String text) {
        return " " + String.join(" ", words(text)) + " ";
    }
}
