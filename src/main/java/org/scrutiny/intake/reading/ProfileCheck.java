package org.scrutiny.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Checks a profile by itself; whether its columns are in a file's header is checked with the file. */
final class ProfileCheck {
    private static final int MOST_HEADER_ROWS = 5;
    private static final int MOST_TRAILING_ROWS = 100;
    private static final int MOST_DECIMALS = 10;

    private final ImportProfile profile;
    private final List<FileFault> faults = new ArrayList<>();

    ProfileCheck(ImportProfile profile) {
        this.profile = profile;
    }

    List<FileFault> faults() {
        if (Layout.named(profile.base()) == null) {
            refuse("/extends", profile.base(), "There is no such layout.", "Extend one of: " + Layout.names() + ".");
        }
        checkMeasures();
        checkAreaAndPeriod();
        checkTexts("/where", profile.where());
        checkTexts("/indicators", profile.indicators());
        checkTexts("/areas", profile.areas());
        profile.symbols().forEach((written, symbol) -> {
            if (symbol == null || FigureCells.symbols(symbol) == null) {
                refuse(
                        "/symbols/" + step(written),
                        symbol,
                        "This is no known symbol.",
                        "Use c, x, z, u, low or a flag.");
            }
        });
        checkRange("/headerRows", profile.headerRows(), 1, MOST_HEADER_ROWS);
        checkRange("/trailingRows", profile.trailingRows(), 0, MOST_TRAILING_ROWS);
        checkRange("/decimals", profile.decimals(), 0, MOST_DECIMALS);
        String delimiter = profile.delimiter();
        if (delimiter != null && (delimiter.length() != 1 || "\"\r\n".contains(delimiter))) {
            refuse("/delimiter", delimiter, "A delimiter is one character and no quote.", "Use , ; | or a tab.");
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
                refuse(pointer + "/column", null, "A measure needs the name of its column.", null);
                continue;
            }
            if (measure.indicator() == null ? !hasIndicatorColumn() : isBlank(measure.indicator())) {
                refuse(
                        pointer + "/indicator",
                        measure.indicator(),
                        "Nothing says which indicator the column belongs to.",
                        "Name the indicator, or name an indicatorColumn in the profile.");
            }
            if (!seen.add(measure.indicator() + " " + measure.role())) {
                refuse(
                        pointer + "/role",
                        measure.column(),
                        "Two columns have the same role for the same indicator.",
                        "Give each column a role of its own.");
            }
            checkPartner(pointer, measure);
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
                        .anyMatch(other ->
                                other.role() == partner && Objects.equals(other.indicator(), measure.indicator()));
        if (!found) {
            refuse(
                    pointer + "/role",
                    measure.column(),
                    "A numerator and a denominator are only taken together.",
                    "Name the other column too, or take the column as a value.");
        }
    }

    private void checkAreaAndPeriod() {
        if (profile.area() != null && profile.areaColumn() != null) {
            refuse("/area", profile.area(), "The area comes from a column or is fixed, not both.", null);
        }
        List<String> columns = profile.periodColumns();
        if (columns.size() > 2 || columns.stream().anyMatch(ProfileCheck::isBlank)) {
            refuse(
                    "/periodColumns",
                    columns.toString(),
                    "A period is in one column, or in two.",
                    "Name the column of the period, or those of the time period and the time identifier.");
        }
        if (profile.timeIdentifier() != null && columns.size() == 2) {
            refuse(
                    "/timeIdentifier",
                    profile.timeIdentifier(),
                    "The time identifier comes from a column or is fixed, not both.",
                    null);
        }
    }

    private boolean hasIndicatorColumn() {
        Layout layout = Layout.named(profile.base());
        return profile.indicatorColumn() != null || (layout != null && layout.indicatorColumn() != null);
    }

    private void checkTexts(String pointer, Map<String, String> texts) {
        texts.forEach((key, text) -> {
            if (text == null) {
                refuse(pointer + "/" + step(key), null, "A text is needed here, not null.", null);
            }
        });
    }

    private void checkRange(String pointer, Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            refuse(pointer, number.toString(), "This must be from " + least + " to " + most + ".", null);
        }
    }

    private void refuse(String pointer, String value, String message, String hint) {
        faults.add(FileFault.of(FaultCode.INVALID_PROFILE, message, hint)
                .pointer(pointer)
                .value(value));
    }

    /** A step of a JSON pointer (RFC 6901). */
    private static String step(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    private static boolean isBlank(String text) {
        return text == null || Whitespace.trim(text).isEmpty();
    }
}
