package org.scrutiny.intake.reading.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.figure.FigureCells;
import org.scrutiny.intake.reading.text.Whitespace;

/** Validates a profile on its own. Whether its columns exist is checked against the header of each file. */
final class ProfileCheck {
    private static final int MAX_HEADER_ROWS = 5;
    private static final int MAX_TRAILING_ROWS = 100;
    private static final int MAX_DECIMALS = 10;

    private final ImportProfile profile;
    private final List<ImportFault> faults = new ArrayList<>();

    ProfileCheck(ImportProfile profile) {
        this.profile = profile;
    }

    List<ImportFault> faults() {
        if (Layout.named(profile.base()) == null) {
            reject("/extends", profile.base(), "There is no such layout.", "Use one of: " + Layout.names() + ".");
        }
        checkMeasures();
        checkAreaAndPeriod();
        checkConditions("", profile.where());
        checkNoNulls("/indicators", profile.indicators());
        checkNoNulls("/areas", profile.areas());
        profile.symbols().forEach((written, symbol) -> {
            if (symbol == null || FigureCells.symbols(symbol) == null) {
                reject(
                        "/symbols/" + escape(written),
                        symbol,
                        "This is not a known symbol.",
                        "Use c, x, z, u, low or a flag such as p.");
            }
        });
        checkRange("/headerRows", profile.headerRows(), 1, MAX_HEADER_ROWS);
        checkRange("/skipRows", profile.skipRows(), 0, MAX_TRAILING_ROWS);
        if (profile.skipRows() != null && profile.headerCell() != null) {
            reject("/headerCell", profile.headerCell(), "'skipRows' and 'headerCell' cannot both be set.", null);
        }
        checkRange("/trailingRows", profile.trailingRows(), 0, MAX_TRAILING_ROWS);
        checkRange("/decimals", profile.decimals(), 0, MAX_DECIMALS);
        String delimiter = profile.delimiter();
        if (delimiter != null && (delimiter.length() != 1 || "\"\r\n".contains(delimiter))) {
            reject(
                    "/delimiter",
                    delimiter,
                    "A delimiter is a single character other than a quote.",
                    "Use a comma, a semicolon, | or a tab.");
        }
        return faults;
    }

    private void checkMeasures() {
        List<MeasureColumn> measures = profile.measures();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < measures.size(); i++) {
            String pointer = "/measures/" + i;
            MeasureColumn measure = measures.get(i);
            if (measure == null || isBlank(measure.column())) {
                reject(pointer + "/column", null, "A measure needs the name of its column.", null);
                continue;
            }
            if (measure.indicator() == null ? !hasIndicatorColumn() : isBlank(measure.indicator())) {
                reject(
                        pointer + "/indicator",
                        measure.indicator(),
                        "The measure has no indicator.",
                        "Set 'indicator' here, or 'indicatorColumn' in the profile.");
            }
            checkConditions(pointer, measure.where());
            if (!seen.add(measure.indicator() + " " + measure.role() + " " + measure.period())) {
                reject(
                        pointer + "/role",
                        measure.column(),
                        "Two columns have the same role for the same indicator.",
                        "Give each column a different role.");
            }
            checkPartner(pointer, measure);
            if (measure.scale() != null && measure.scale().signum() <= 0) {
                reject(
                        pointer + "/scale",
                        measure.scale().toString(),
                        "A scale must be above 0.",
                        "Use 100 for proportions of a percentage.");
            }
        }
    }

    private void checkPartner(String pointer, MeasureColumn measure) {
        MeasureRole partner = switch (measure.role()) {
            case VALUE -> null;
            case NUMERATOR -> MeasureRole.DENOMINATOR;
            case DENOMINATOR -> MeasureRole.NUMERATOR;
        };
        boolean found = partner == null
                || profile.measures().stream()
                        .filter(Objects::nonNull)
                        .anyMatch(other -> other.role() == partner
                                && Objects.equals(other.indicator(), measure.indicator())
                                && Objects.equals(other.period(), measure.period()));
        if (!found) {
            reject(
                    pointer + "/role",
                    measure.column(),
                    "A numerator needs a denominator, and a denominator a numerator.",
                    "Add the other column, or use the role 'value'.");
        }
    }

    private void checkAreaAndPeriod() {
        if (profile.area() != null && profile.areaColumn() != null) {
            reject("/area", profile.area(), "'area' and 'areaColumn' cannot both be set.", null);
        }
        List<String> columns = profile.periodColumns();
        if (columns.size() > 2 || columns.stream().anyMatch(ProfileCheck::isBlank)) {
            reject(
                    "/periodColumns",
                    columns.toString(),
                    "'periodColumns' must name one or two columns.",
                    "Name the column of the period, or the columns of the time period and the time identifier.");
        }
        if (profile.period() != null && !columns.isEmpty()) {
            reject("/period", profile.period(), "'period' and 'periodColumns' cannot both be set.", null);
        }
        if (profile.timeIdentifier() != null && columns.size() == 2) {
            reject(
                    "/timeIdentifier",
                    profile.timeIdentifier(),
                    "'timeIdentifier' cannot be set if 'periodColumns' names two columns.",
                    null);
        }
    }

    private boolean hasIndicatorColumn() {
        Layout layout = Layout.named(profile.base());
        return profile.indicatorColumn() != null || (layout != null && layout.indicatorColumn() != null);
    }

    private void checkConditions(String parent, Map<String, TextCondition> where) {
        where.forEach((column, condition) -> {
            if (condition == null || condition.texts().isEmpty()) {
                reject(parent + "/where/" + escape(column), null, "A condition needs at least one text.", null);
            }
        });
    }

    private void checkNoNulls(String pointer, Map<String, String> texts) {
        texts.forEach((key, text) -> {
            if (text == null) {
                reject(pointer + "/" + escape(key), null, "The text must not be null.", null);
            }
        });
    }

    private void checkRange(String pointer, Integer number, int min, int max) {
        if (number != null && (number < min || number > max)) {
            reject(pointer, number.toString(), "The number must be from " + min + " to " + max + ".", null);
        }
    }

    private void reject(String pointer, String value, String message, String hint) {
        faults.add(ImportFault.of(FaultCode.INVALID_PROFILE, message, hint)
                .atPointer(pointer)
                .withValue(value));
    }

    /** Escapes one step of a JSON pointer (RFC 6901). */
    private static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isBlank(String text) {
        return text == null || Whitespace.trim(text).isEmpty();
    }
}
