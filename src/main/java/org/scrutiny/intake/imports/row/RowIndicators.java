package org.scrutiny.intake.imports.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.figure.FigureFields;
import org.scrutiny.intake.reading.profile.MeasureRole;
import org.scrutiny.platform.json.EnumNames;
import org.scrutiny.platform.problem.ErrorCode;

/** Checks the indicator that a row of observations names, and that the units in its cells are those of the indicator. */
final class RowIndicators {
    private static final String INDICATOR = "indicator";
    private static final String POINTER = "/" + INDICATOR;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int MAX_DECIMALS = 10;

    private final IndicatorNames names;
    private final Indicators indicators;

    RowIndicators(IndicatorNames names, Indicators indicators) {
        this.names = names;
        this.indicators = indicators;
    }

    /** What is wrong with the indicator of a row, or null. Removes the units of the cells, which no observation has. */
    ImportFault findFault(ParsedRow row) {
        String code = row.fields().path(INDICATOR).asText("");
        JsonNode units = row.columns().isEmpty() ? null : row.fields().remove(FigureFields.UNITS);
        List<IndicatorNames.Related> related = names.unclear().get(code);
        if (related != null) {
            return unclearFault(row, code, related);
        }
        return units == null
                ? null
                : indicators
                        .find(code)
                        .map(indicator -> unitFault(row, indicator, units))
                        .orElse(null);
    }

    /** What is wrong with the units of the numbers in a row of another type, or null. Removes the units. */
    static ImportFault findUnitFault(ParsedRow row, Indicators indicators) {
        JsonNode units = row.columns().isEmpty() ? null : row.fields().remove(FigureFields.UNITS);
        if (units == null) {
            return null;
        }
        Indicator indicator =
                indicators.find(row.fields().path(INDICATOR).asText("")).orElse(null);
        for (Map.Entry<String, JsonNode> unit : units.properties()) {
            CellUnit written = new CellUnit(unit.getValue().asText());
            if (indicator == null || written.isInMonths() || !written.fits(indicator)) {
                return wrongUnit(
                        row,
                        "/" + unit.getKey(),
                        written,
                        indicator == null ? "this number has no unit." : unitOf(indicator));
            }
        }
        return null;
    }

    private static ImportFault unclearFault(ParsedRow row, String name, List<IndicatorNames.Related> related) {
        String codes = String.join(", ", IndicatorNames.codes(related));
        if (related.stream().anyMatch(IndicatorNames.Related::isSame)) {
            return row.fault(
                    POINTER,
                    FaultCode.AMBIGUOUS_INDICATOR.code(),
                    name,
                    "'" + name + "' is a code of several indicators: " + codes + ".",
                    "Write the code of the indicator that is meant, or map the text in the profile's 'indicators'.");
        }
        String schemes = related.stream()
                .map(one -> one.indicator() + " has it as '" + one.scheme() + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        return row.fault(
                POINTER,
                ErrorCode.UNKNOWN_REFERENCE.code(),
                name,
                "No indicator is the same figure as '" + name + "': " + schemes + ".",
                "Related, but not the same: " + codes
                        + ". Send the figure to an indicator that is defined like it, or leave the row out.");
    }

    private static ImportFault unitFault(ParsedRow row, Indicator indicator, JsonNode units) {
        for (MeasureRole role : MeasureRole.values()) {
            JsonNode unit = units.get(role.field());
            if (unit == null) {
                continue;
            }
            CellUnit written = new CellUnit(unit.asText());
            if (role != MeasureRole.VALUE || !written.fits(indicator)) {
                return wrongUnit(
                        row,
                        role.pointer(),
                        written,
                        role == MeasureRole.VALUE ? unitOf(indicator) : "a " + role.field() + " has no unit.");
            }
            if (written.isInMonths() && isInYears(indicator)) {
                toYears(row.fields());
            }
        }
        return null;
    }

    private static boolean isInYears(Indicator indicator) {
        return indicator.unit().strip().toLowerCase(Locale.ROOT).startsWith("year");
    }

    private static void toYears(ObjectNode fields) {
        BigDecimal years = fields.get("value")
                .decimalValue()
                .divide(BigDecimal.valueOf(MONTHS_OF_YEAR), MAX_DECIMALS, RoundingMode.HALF_UP);
        fields.set("value", FigureFields.node(years.stripTrailingZeros()));
    }

    private static String unitOf(Indicator indicator) {
        return indicator.code() + " is a " + EnumNames.of(indicator.measure()) + " in the unit '" + indicator.unit()
                + "'.";
    }

    private static ImportFault wrongUnit(ParsedRow row, String pointer, CellUnit unit, String reason) {
        return row.fault(
                pointer,
                FaultCode.WRONG_UNIT.code(),
                unit.beside(row.fields().path(pointer.substring(1)).decimalValue()),
                "The cell has " + unit.name() + ", but " + reason,
                "Check that the column belongs to this indicator and role. If it does, remove the unit.");
    }
}
