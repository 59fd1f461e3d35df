package org.scrutiny.intake.reading.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the cells of one figure to the fields of its observation.
 *
 * <p>If a symbol replaces the value or one of the counts, both counts are omitted: what is published of a suppressed figure
 * is not a figure. But a percentage of 0 of 0 does not exist, whatever symbol says so: its counts are the figure.
 */
public final class FigureFields {
    /** Name of the object with the units of the cells, by field. No field of an observation has it. */
    public static final String UNITS = "cellUnits";
    /** Name of the count in place of which there is a symbol beside a value. No field of an observation has it. */
    public static final String MISSING_COUNT = "missingCount";

    private static final String STATUS = "status";
    private static final String NORMAL = "A";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s;,]+");
    /** The SDMX letters, and those of them that explain why there is no value. */
    private static final Set<String> LETTERS = letters("BOMLHQJSDKWIFEPNUVGA");

    private static final Set<String> EXPLAINING = letters("OMLHQKU");

    /** The symbols by which publishers say that 0 of 0 has no rate. */
    private static final Set<Symbol> NO_RATE = Set.of(Symbol.NOT_APPLICABLE, Symbol.UNAVAILABLE, Symbol.DASH);

    private FigureFields() {}

    private static Set<String> letters(String all) {
        return all.chars().mapToObj(Character::toString).collect(Collectors.toUnmodifiableSet());
    }

    /** Writes value, numerator, denominator, their {@link #UNITS}, a {@link #MISSING_COUNT}, and the status, confidentiality and note of their symbols. */
    public static void put(ObjectNode fields, CellValue value, CellValue numerator, CellValue denominator) {
        if (value.isMissing()
                && isNone(numerator)
                && isNone(denominator)
                && value.symbols().stream().allMatch(NO_RATE::contains)) {
            put(fields, CellValue.ABSENT, numerator, denominator);
            return;
        }
        CellValue part = numerator.isMissing() ? numerator : denominator;
        if (value.number() != null) {
            fields.set("value", node(value.number()));
        } else if (value.isMissing() || part.isMissing()) {
            fields.putNull("value");
        }
        // The symbols of the counts matter only if the value is computed from the counts.
        if (!value.isAbsent()) {
            putSymbols(fields, value.symbols());
        } else if (part.isMissing()) {
            putSymbols(fields, part.symbols());
        }
        if (value.number() != null && part.isMissing()) {
            fields.put(MISSING_COUNT, numerator.isMissing() ? "numerator" : "denominator");
        }
        if (value.isMissing() || part.isMissing()) {
            return;
        }
        putCount(fields, "numerator", numerator);
        putCount(fields, "denominator", denominator);
        putUnit(fields, "value", value);
        putUnit(fields, "numerator", numerator);
        putUnit(fields, "denominator", denominator);
    }

    private static boolean isNone(CellValue count) {
        return count.number() != null && count.number().signum() == 0;
    }

    private static void putUnit(ObjectNode fields, String name, CellValue cell) {
        if (cell.unit() != null) {
            fields.withObject("/" + UNITS).put(name, cell.unit());
        }
    }

    /**
     * Writes a cell of statuses.
     *
     * @param defined the symbols that the profile defines for the text, or null
     * @return false if the text is neither defined nor a list of SDMX letters
     */
    public static boolean putStatus(ObjectNode fields, String text, List<Symbol> defined) {
        if (defined != null) {
            putSymbols(fields, defined);
            return true;
        }
        String[] codes = SEPARATORS.split(text, -1);
        if (!LETTERS.containsAll(Arrays.asList(codes))) {
            return false;
        }
        Arrays.stream(codes).forEach(code -> addStatus(fields, code));
        return true;
    }

    /** Removes the status A, normal, which contradicts the symbols of a cell. */
    public static void dropNormal(ObjectNode fields) {
        ArrayNode status = fields.withArray("/status");
        for (int i = status.size() - 1; i >= 0; i--) {
            if (status.get(i).asText().equals(NORMAL)) {
                status.remove(i);
            }
        }
    }

    /** Whether the statuses explain why there is no value. */
    public static boolean explainsMissing(ObjectNode fields) {
        for (JsonNode status : fields.path(STATUS)) {
            if (EXPLAINING.contains(status.asText())) {
                return true;
            }
        }
        return false;
    }

    /** A JSON number; whole numbers become integers, which fields of either kind accept. */
    public static JsonNode node(BigDecimal number) {
        if (number.scale() > 0) {
            return DecimalNode.valueOf(number);
        }
        // FigureCells accepts at most 14 digits before the decimal point.
        long whole = number.longValueExact();
        return whole == (int) whole ? IntNode.valueOf((int) whole) : LongNode.valueOf(whole);
    }

    private static void putCount(ObjectNode fields, String name, CellValue count) {
        if (count.number() != null) {
            fields.set(name, node(count.number()));
            putSymbols(fields, count.symbols());
        }
    }

    private static void putSymbols(ObjectNode fields, List<Symbol> symbols) {
        for (Symbol symbol : symbols) {
            symbol.status().chars().forEach(code -> addStatus(fields, Character.toString(code)));
            if (symbol.confidentiality() != null && !fields.has("confidentiality")) {
                fields.put("confidentiality", symbol.confidentiality());
            }
            if (symbol.note() != null) {
                addNote(fields, symbol.note());
            }
        }
    }

    private static void addStatus(ObjectNode fields, String code) {
        ArrayNode status = fields.withArray("/status");
        for (JsonNode known : status) {
            if (known.asText().equals(code)) {
                return;
            }
        }
        status.add(code);
    }

    private static void addNote(ObjectNode fields, String note) {
        String known = fields.path("note").asText("");
        if (!known.contains(note)) {
            fields.put("note", known.isEmpty() ? note : known + " " + note);
        }
    }
}
