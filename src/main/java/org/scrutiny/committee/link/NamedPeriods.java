package org.scrutiny.committee.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.kernel.period.PeriodContext;
import org.scrutiny.kernel.period.PeriodException;

/** Finds the periods named in full in a text; "Q1" alone is not one. */
public final class NamedPeriods {
    private static final Pattern LITERAL = Pattern.compile(
            "(?:\\b(?:Q|Quarter )[1-4] (?:of )?)?\\b(?:19|20)\\d\\d\\s?[/-]\\s?(?:(?:19|20)?\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF = Pattern.compile("(?i)^Quarter (\\d)(?: of)?|^Q(\\d) of");

    private static final Pattern BLANKS = Pattern.compile("\\s*([/-])\\s*");

    private NamedPeriods() {}

    /** The periods that match the indicator's frequency, in the order of the text. */
    public static List<Period> find(String text, Indicator indicator) {
        Set<Period> named = new LinkedHashSet<>();
        Matcher literal = LITERAL.matcher(text);
        while (literal.find()) {
            read(literal.group(), indicator)
                    .filter(period -> period.months() == indicator.frequency().months())
                    .map(indicator::canonical)
                    .ifPresent(named::add);
        }
        return List.copyOf(named);
    }

    /** Empty for two numbers that are not a period, such as a reference. */
    private static Optional<Period> read(String literal, Indicator indicator) {
        String plain = OF.matcher(literal).replaceAll("Q$1$2");
        plain = BLANKS.matcher(plain).replaceAll("$1");
        try {
            return Optional.of(Period.parse(plain, PeriodContext.of(indicator.yearType())));
        } catch (PeriodException e) {
            return Optional.empty();
        }
    }
}
