package org.scrutiny.committee.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A text as the words that tell what it is about: stems, without what every text has, and one form for one meaning. */
final class Terms {
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2019\\u2018]s?");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> EMPTY =
            Set.of(("a an the of to in on at for from by with and or than that this these those who whose which when "
                            + "where is are was were be been being had has have as it its their there number rate percentage percent "
                            + "share proportion mean average total current currently maintained held open went whether into")
                    .split(" ", -1));

    /** Longer wordings first, since what is replaced is not read again. */
    private static final List<Alike> ALIKE = List.of(
            new Alike(
                    "not in (?:education|employment),? (?:education|employment),? (?:or|and) training(?: \\(neets?\\))?"
                            + "|\\bneets?\\b",
                    "neet"),
            new Alike(
                    "education,? health,? and care (?:plans?|\\(ehcps?\\))(?: \\(ehcps?\\))?|\\behcps?\\b", "ehcplan"),
            new Alike("special educational needs(?: and disabilit(?:y|ies))?|\\bsend\\b", "sen"),
            new Alike(
                    "(?:children|young people) looked after|looked[- ]after children|\\b(?:lac|cla)\\b",
                    "children in care"),
            new Alike("children in care|\\bcic\\b", "carechild"),
            new Alike("care leavers?", "careleaver"),
            new Alike("social workers?", "socialworker"),
            new Alike("local authorit(?:y|ies)", "council"),
            new Alike(
                    "within (?:the )?(?:\\d+ (?:working )?(?:days?|weeks?|hours?)|time ?(?:frame|scale)s?|target time)"
                            + "|in (?:the (?:required |statutory )?)?time ?(?:frame|scale)s?|\\b(?:in|on) time\\b|in the local time",
                    "intime"),
            new Alike(
                    "(?:went|go|goes|going|gone) on to|progress(?:ed|es|ing)?(?: on)? to|led to|(?:move|moved|moving) on to",
                    "onto"));

    private record Alike(Pattern wording, String term) {
        Alike(String wording, String term) {
            this(Pattern.compile(wording), " " + term + " ");
        }
    }

    private Terms() {}

    /** The terms of a text in their order, some perhaps more than once. */
    static List<String> of(String text) {
        String plain = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        for (Alike alike : ALIKE) {
            plain = alike.wording.matcher(plain).replaceAll(alike.term);
        }
        List<String> terms = new ArrayList<>();
        Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty() && !EMPTY.contains(word))
                .map(Terms::stem)
                .forEach(terms::add);
        return terms;
    }

    private static String stem(String word) {
        if (word.equals("children")) {
            return "child";
        }
        for (String ending : List.of("ments", "ment", "ies", "ing", "ed", "es", "s")) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
