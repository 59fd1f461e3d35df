package org.scrutiny.figures.area;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrutiny.kernel.period.Period;

/**
 * Index of areas by name and by three-digit code of the Department for Education. A name matches without regard to case,
 * punctuation, "and" or "&amp;", and the kind of council; a footnote digit behind it is ignored.
 */
public final class AreaNames {
    /** No name is longer, so longer texts are not worth the search. */
    private static final int MAX_LENGTH = 200;

    /** Characters of all remembered texts. */
    private static final int MAX_REMEMBERED = 200_000;

    private static final int GSS_LENGTH = 9;
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?<=\\p{L})[\\s\\[(*]*[0-9][0-9,\\s\\])*]*$|[\\s*†‡]+$|(\\s*\\[(note )?[^\\[\\]]{1,10}\\])+$");
    /** A program that takes a column of three-digit codes for decimal numbers writes 872.0. */
    private static final Pattern DECIMAL_CODE = Pattern.compile("^\\s*([0-9]{3})\\.0\\s*$");

    private static final Pattern KIND_BEFORE = Pattern.compile(
            "^(the )?(london borough of|royal borough of|metropolitan borough of|borough of|city of|county of|county|the"
                    + "|lb of|lb|rb of|rb) ");
    private static final Pattern KIND_BEHIND = Pattern.compile(
            " (county council|borough council|city council|metropolitan borough council|metropolitan district council"
                    + "|metropolitan borough|metropolitan district|london borough|royal borough|district council|council"
                    + "|unitary authority|unitary|ua|corporation|city of|county of|city|county|borough"
                    + "|district|lb|lbc|mbc|mdc|bc|dc|cc)$");
    /** From the most to the least likely meaning: West Midlands is a region before it is a combined authority. */
    private static final List<AreaLevel> LIKELY =
            List.of(AreaLevel.LOCAL_AUTHORITY, AreaLevel.REGION, AreaLevel.COUNTRY, AreaLevel.SUBREGION);

    private final Map<String, Set<Area>> exact = new HashMap<>();
    private final Map<String, Set<Area>> shortened = new HashMap<>();
    private final Map<String, List<List<Area>>> remembered = new HashMap<>();
    private int rememberedLength;

    public AreaNames(Collection<Area> areas) {
        for (Area area : areas) {
            Stream.of(area.name(), area.laCode())
                    .filter(Objects::nonNull)
                    .map(AreaNames::normalize)
                    .forEach(key -> put(exact, key, area));
            put(exact, normalize(area.code()), area);
            put(shortened, shorten(normalize(area.name())), area);
            OtherNames.of(area.code()).forEach(name -> {
                put(exact, normalize(name), area);
                put(shortened, shorten(normalize(name)), area);
            });
            if (area.level() == AreaLevel.REGION) {
                put(exact, normalize(area.name()) + " region", area);
            }
            if (area.level() == AreaLevel.SUBREGION) {
                put(exact, normalize(area.name()) + " combined authority", area);
                put(exact, normalize(area.name()) + " combined county authority", area);
            }
        }
    }

    private static void put(Map<String, Set<Area>> index, String key, Area area) {
        index.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(area);
    }

    /** Whether the text has the form of a GSS code: a capital letter and eight digits. */
    public static boolean isCode(String text) {
        return text.length() == GSS_LENGTH
                && text.charAt(0) >= 'A'
                && text.charAt(0) <= 'Z'
                && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The areas that the text may mean in some period; none if it is no known name. */
    public List<Area> find(String text) {
        return meanings(text).stream().flatMap(List::stream).distinct().toList();
    }

    /**
     * The areas that the text means in a period: one that was in force in all of it, otherwise those in force in a part of it,
     * otherwise those that were never in force in it. More than one if the text is ambiguous; none if it is no known name.
     */
    public List<Area> find(String text, Period period) {
        List<List<Area>> meanings = meanings(text);
        return first(meanings, area -> area.coversAll(period))
                .or(() -> some(meanings, period))
                .or(() -> first(meanings, area -> true))
                .orElse(List.of());
    }

    private static Optional<List<Area>> some(List<List<Area>> meanings, Period period) {
        List<Area> found = meanings.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(area -> area.coversSome(period))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static Optional<List<Area>> first(List<List<Area>> meanings, Predicate<Area> wanted) {
        return meanings.stream()
                .map(areas -> areas.stream().filter(wanted).toList())
                .filter(areas -> !areas.isEmpty())
                .findFirst();
    }

    /** Groups of areas with the same likelihood, the most likely first. */
    private List<List<Area>> meanings(String text) {
        if (text.length() > MAX_LENGTH) {
            return List.of();
        }
        List<List<Area>> known = remembered.get(text);
        if (known == null) {
            known = search(text);
            if (rememberedLength < MAX_REMEMBERED) {
                remembered.put(text, known);
                rememberedLength += text.length() + 1;
            }
        }
        return known;
    }

    private List<List<Area>> search(String text) {
        String key = normalize(DECIMAL_CODE.matcher(text).replaceFirst("$1"));
        List<List<Area>> found = lookUp(key);
        if (found.isEmpty()) {
            String rest = FOOTNOTE.matcher(
                            Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                    .replaceFirst("");
            found = rest.isEmpty() ? found : lookUp(normalize(rest));
        }
        return found;
    }

    private List<List<Area>> lookUp(String key) {
        List<List<Area>> groups = new ArrayList<>();
        for (Set<Area> areas :
                List.of(exact.getOrDefault(key, Set.of()), shortened.getOrDefault(shorten(key), Set.of()))) {
            LIKELY.forEach(level -> groups.add(
                    areas.stream().filter(area -> area.level() == level).toList()));
        }
        groups.removeIf(List::isEmpty);
        return groups;
    }

    private static String normalize(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ");
        return OTHER_SIGNS
                .matcher(APOSTROPHES.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .replace(" and ", " ");
    }

    private static String shorten(String key) {
        String before = key;
        String shorter = KIND_BEFORE
                .matcher(KIND_BEHIND.matcher(before).replaceFirst(""))
                .replaceFirst("");
        while (!shorter.equals(before)) {
            before = shorter;
            shorter = KIND_BEFORE
                    .matcher(KIND_BEHIND.matcher(before).replaceFirst(""))
                    .replaceFirst("");
        }
        return shorter;
    }
}
