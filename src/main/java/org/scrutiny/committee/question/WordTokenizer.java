package org.scrutiny.committee.question;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as its words alone. */
final class WordTokenizer {
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2019\\u2018]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private WordTokenizer() {}

    /** Its words in lower case, without marks. */
    static List<String> words(String text) {
        String joined = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(BETWEEN.split(joined))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Its words with one blank before and after each, in which a phrase of the same form can be found. */
    static String phrase(String text) {
        return " " + String.join(" ", words(text)) + " ";
    }
}
