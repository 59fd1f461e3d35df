package org.scrutiny.intake.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * Puts what the cells of one figure say into its observation.
 *
 * <p>Numerator and denominator are given together or not at all. Where a symbol stands in place of the value or of one of
 * them, the others are left out: what was published of a figure that is withheld is no figure.
 */
final class FigureFields {
    private FigureFields() {}

    static void put(ObjectNode fields, CellValue value, CellValue numerator, CellValue denominator) {
        CellValue part = numerator.isMissing() ? numerator : denominator;
        if (value.number() != null) {
            fields.set("value", node(value.number()));
        } else if (value.isMissing() || part.isMissing()) {
            fields.putNull("value");
        }
        // A value has its own symbols; those of the counts matter where the value is made from them.
        if (!value.isAbsent()) {
            putSymbols(fields, value.symbols());
        } else if (part.isMissing()) {
            putSymbols(fields, part.symbols());
        }
        if (value.isMissing() || part.isMissing()) {
            return;
        }
        putCount(fields, "numerator", numerator);
        putCount(fields, "denominator", denominator);
    }

    /** A number that is whole as an integer, which a field of either kind takes. */
    static JsonNode node(BigDecimal number) {
        if (number.scale() > 0) {
            return DecimalNode.valueOf(number);
        }
        // A number that was read has at most 14 digits before its point.
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
