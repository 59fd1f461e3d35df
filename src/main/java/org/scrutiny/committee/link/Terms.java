package org.scrutiny.committee.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutiny.kernel.text.Vocabulary;

/** Reduces a text to the terms that tell what it is about: stems, without common words, with one term for synonyms. */
final class Terms {
    private static final Pattern APOSTROPHES = Pattern.compile("['\\u2019\\u2018]s?");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> IGNORED =
            Vocabulary.load("minutes/link-terms.txt").section("IGNORED");
    private static final List<Synonym> SYNONYMS = synonyms();

    private record Synonym(Pattern wording, String term) {
        Synonym(String wording, String term) {
            this(Pattern.compile(wording), " " + term + " ");
        }

        /** The longest wording wins. Single words match only as a whole; several words also match inside longer ones. */
        static Synonym of(String term, Set<String> wordings) {
            String pattern = wordings.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(wording ->
                            wording.contains(" ") ? Pattern.quote(wording) : "\\b" + Pattern.quote(wording) + "\\b")
                    .collect(Collectors.joining("|"));
            return new Synonym(pattern, term.toLowerCase(Locale.ROOT));
        }
    }

    private Terms() {}

    /** Plain wordings from the vocabulary, and patterns for those with numbers or optional punctuation. */
    private static List<Synonym> synonyms() {
        List<Synonym> synonyms = new ArrayList<>();
        synonyms.add(new Synonym(
                "not in (?:education|employment),? (?:education|employment),? (?:or|and) training(?: \\(neets?\\))?"
                        + "|\\bneets?\\b",
                "neet"));
        synonyms.add(new Synonym(
                "education,? health,? and care (?:plans?|\\(ehcps?\\))(?: \\(ehcps?\\))?|\\behcps?\\b", "ehcplan"));
        Vocabulary.load("minutes/dashboard-synonyms.txt")
                .sections()
                .forEach((term, wordings) -> synonyms.add(Synonym.of(term, wordings)));
        synonyms.add(new Synonym(
                "within (?:the )?(?:\\d+ (?:working )?(?:days?|weeks?|hours?)|time ?(?:frame|scale)s?|target time)"
                        + "|in (?:the (?:required |statutory )?)?time ?(?:frame|scale)s?|\\b(?:in|on) time\\b|in the local time",
                "intime"));
        return synonyms;
    }

    /** The terms in the order of the text, possibly repeated. */
    static List<String> extract(String text) {
        String plain = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        for (Synonym synonym : SYNONYMS) {
            plain = synonym.wording.matcher(plain).replaceAll(synonym.term);
        }
        List<String> terms = new ArrayList<>();
        Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty() && !IGNORED.contains(word))
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
