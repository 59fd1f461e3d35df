package org.scrutiny.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutiny.indicator.Indicator;

/**
 * Finds the indicators that a text names: by code, by a title of some length, or by a title that stands before a dash or
 * colon. A title that several indicators have names none of them.
 */
final class IndicatorWords {
    private static final int WORDS_OF_A_TITLE = 4;
    private static final Pattern TOKENS = Pattern.compile("[^A-Za-z0-9_.-]+");
    private static final Pattern ENDS = Pattern.compile("^[.-]+|[.-]+$");
    private static final Pattern CODE = Pattern.compile("(?=.*[A-Za-z])(?=.*[0-9]).{3,}");
    private static final Pattern LABEL = Pattern.compile("\\s[-\\u2013\\u2014]\\s|:");

    private final Set<String> codes;
    private final Map<String, String> titles = new HashMap<>();
    private final List<String> longTitles;

    IndicatorWords(List<Indicator> indicators) {
        codes = indicators.stream()
                .map(Indicator::code)
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.toSet());
        Map<String, List<Indicator>> byTitle =
                indicators.stream().collect(Collectors.groupingBy(indicator -> Plain.phrase(indicator.title())));
        byTitle.forEach((title, same) -> {
            if (same.size() == 1) {
                titles.put(title, same.get(0).code());
            }
        });
        longTitles = titles.keySet().stream()
                .filter(title -> Plain.words(title).size() >= WORDS_OF_A_TITLE)
                .toList();
    }

    /** Their codes, in order. */
    List<String> in(String text) {
        Set<String> found = new TreeSet<>();
        for (String token : TOKENS.split(text, -1)) {
            String code = ENDS.matcher(token).replaceAll("");
            if (codes.contains(code)) {
                found.add(code);
            }
        }
        String phrase = Plain.phrase(text);
        List<String> named = longTitles.stream().filter(phrase::contains).toList();
        named.stream()
                .filter(title -> named.stream().noneMatch(other -> !other.equals(title) && other.contains(title)))
                .forEach(title -> found.add(titles.get(title)));
        String label = titles.get(Plain.phrase(beforeMark(text)));
        if (label != null) {
            found.add(label);
        }
        return List.copyOf(found);
    }

    /** What stands before the first dash or colon; nothing if there is none. */
    private static String beforeMark(String text) {
        Matcher mark = LABEL.matcher(text);
        return mark.find() ? text.substring(0, mark.start()) : "";
    }
}
