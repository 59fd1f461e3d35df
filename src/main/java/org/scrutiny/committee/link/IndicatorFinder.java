package org.scrutiny.committee.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scrutiny.figures.indicator.Indicator;

/**
 * Finds the indicators that a text refers to. Each sentence is matched on its own. Nothing is guessed: a title shared
 * by several indicators matches none of them, part of a title matches nothing, and where one title contains another, the
 * longer one is taken.
 */
public final class IndicatorFinder {
    private static final Pattern TOKENS = Pattern.compile("[^A-Za-z0-9_.-]+");
    private static final Pattern ENDS = Pattern.compile("^[.-]+|[.-]+$");
    private static final Pattern CODE = Pattern.compile("(?=.*[A-Za-z])(?=.*[0-9]).{3,}");
    private static final Pattern MARK = Pattern.compile("\\s[-\\u2013\\u2014](?:\\s|$)|:");
    /** A shorter title is too unspecific to match outside its own dashboard. */
    private static final int MIN_TERMS = 3;

    private final Set<String> codes;
    private final List<Titled> titled;
    /** Terms in most titles of a dashboard, by dashboard, which do not distinguish one title from another. */
    private final Map<Integer, Set<String>> common;

    private record Titled(Indicator indicator, List<String> terms, Set<String> set) {}

    /** @param indicators the candidates */
    public IndicatorFinder(List<Indicator> indicators) {
        codes = indicators.stream()
                .map(Indicator::code)
                .filter(code -> CODE.matcher(code).matches())
                .collect(Collectors.toSet());
        Map<Set<String>, List<Titled>> byTerms = indicators.stream()
                .map(indicator -> {
                    List<String> terms = Terms.extract(indicator.title());
                    return new Titled(indicator, terms, Set.copyOf(terms));
                })
                .filter(one -> !one.set.isEmpty())
                .collect(Collectors.groupingBy(Titled::set));
        titled = byTerms.values().stream()
                .map(IndicatorFinder::only)
                .filter(Objects::nonNull)
                .toList();
        common = indicators.stream()
                .filter(indicator -> indicator.dashboard() != null)
                .collect(Collectors.groupingBy(
                        Indicator::dashboard,
                        Collectors.collectingAndThen(Collectors.toList(), IndicatorFinder::commonIn)));
    }

    private static Set<String> commonIn(List<Indicator> dashboard) {
        Map<String, Long> titles = dashboard.stream()
                .flatMap(indicator -> Set.copyOf(Terms.extract(indicator.title())).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return titles.entrySet().stream()
                .filter(term -> term.getValue() > Math.max(2, dashboard.size() / 2))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Of titles that differ only in their measure, the shortest, which is the count: texts mostly quote counts. */
    private static Titled only(List<Titled> same) {
        List<Titled> plain = same.size() == 1
                ? same
                : same.stream()
                        .filter(one -> same.stream()
                                .allMatch(other -> other.equals(one)
                                        || other.indicator.title().length()
                                                > one.indicator.title().length()))
                        .toList();
        return plain.size() == 1 ? plain.get(0) : null;
    }

    /**
     * The indicators in code order, each with the most reliable way in which it was found.
     *
     * @param sentences of one comment
     * @param heading the heading above them, or {@code null}
     * @param dashboard the dashboard they belong to; {@code null} if unknown
     */
    public List<Mention> find(List<String> sentences, String heading, Integer dashboard) {
        Map<String, LinkHow> found = new TreeMap<>();
        List<String> above = heading == null ? List.of() : Terms.extract(heading);
        titled.stream()
                .filter(one -> one.terms.size() >= MIN_TERMS && holds(above, one.terms))
                .forEach(one -> note(found, one, LinkHow.HEADING));
        for (String sentence : sentences) {
            codesIn(sentence).forEach(code -> found.merge(code, LinkHow.CODE, IndicatorFinder::surer));
            List<String> label = Terms.extract(beforeMark(sentence));
            titled.stream().filter(one -> one.terms.equals(label)).forEach(one -> note(found, one, LinkHow.TITLE));
            findTitles(Terms.extract(sentence), above, dashboard, found);
        }
        return found.entrySet().stream()
                .map(one -> new Mention(one.getKey(), one.getValue()))
                .toList();
    }

    /** The text before the first dash or colon, which names the subject; empty if there is none. */
    private static String beforeMark(String sentence) {
        Matcher mark = MARK.matcher(sentence);
        return mark.find() ? sentence.substring(0, mark.start()) : "";
    }

    private List<String> codesIn(String sentence) {
        List<String> named = new ArrayList<>();
        for (String token : TOKENS.split(sentence, -1)) {
            String code = ENDS.matcher(token).replaceAll("");
            if (codes.contains(code)) {
                named.add(code);
            }
        }
        return named;
    }

    private void findTitles(List<String> said, List<String> above, Integer dashboard, Map<String, LinkHow> found) {
        Set<String> words = new HashSet<>(said);
        Set<String> all = new HashSet<>(said);
        all.addAll(above);
        Map<Titled, LinkHow> named = new HashMap<>();
        for (Titled one : titled) {
            boolean atHome = dashboard != null && dashboard.equals(one.indicator.dashboard());
            if ((atHome || one.set.size() >= MIN_TERMS) && words.containsAll(one.set)) {
                named.put(one, holds(said, one.terms) ? LinkHow.TITLE : LinkHow.WORDS);
            } else if (atHome
                    && all.containsAll(one.set)
                    && one.set.stream()
                            .anyMatch(term -> words.contains(term)
                                    && !above.contains(term)
                                    && !common.getOrDefault(dashboard, Set.of()).contains(term))) {
                named.put(one, LinkHow.WORDS_AND_HEADING);
            }
        }
        named.forEach((one, how) -> {
            if (named.keySet().stream().noneMatch(other -> isFuller(other, one))) {
                note(found, one, how);
            }
        });
    }

    private static boolean isFuller(Titled other, Titled one) {
        return !other.equals(one) && other.set.size() > one.set.size() && other.set.containsAll(one.set);
    }

    private static boolean holds(List<String> terms, List<String> title) {
        return Collections.indexOfSubList(terms, title) >= 0;
    }

    private static void note(Map<String, LinkHow> found, Titled one, LinkHow how) {
        found.merge(one.indicator.code(), how, IndicatorFinder::surer);
    }

    private static LinkHow surer(LinkHow one, LinkHow other) {
        return one.confidence() >= other.confidence() ? one : other;
    }
}
