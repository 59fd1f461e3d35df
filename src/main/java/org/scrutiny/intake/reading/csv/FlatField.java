package org.scrutiny.intake.reading.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.figure.CellValue;
import org.scrutiny.intake.reading.figure.FigureCells;
import org.scrutiny.intake.reading.figure.FigureFields;
import org.scrutiny.intake.reading.text.Whitespace;

/** A column of a flat file and the field that it fills. */
final class FlatField {
    private static final char SEPARATOR = ';';
    /** Characters with which a spreadsheet starts a formula, also in full width, or that it skips before one. */
    private static final String ACTIVE = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Column column;
    private final FieldType type;
    private final String pointer;
    /** Path of the object that contains the field, empty for the resource itself. */
    private final String parent;

    private final boolean inList;
    private final String name;

    FlatField(Column column, String path, FieldType type) {
        this.column = column;
        this.type = type;
        int dot = path.lastIndexOf('.');
        String holder = path.substring(0, Math.max(0, dot));
        this.inList = holder.endsWith("[]");
        this.parent = inList ? holder.substring(0, holder.length() - 2) : holder;
        this.name = path.substring(dot + 1);
        this.pointer = "/" + path.replace("[]", "").replace('.', '/');
    }

    Column column() {
        return column;
    }

    String pointer() {
        return pointer;
    }

    /** Sets the field of a resource, or adds a fault if the text does not fit the field's type. */
    void put(ObjectNode resource, String text, FigureCells numbers, List<ImportFault> faults) {
        if (inList) {
            putInList(resource, split(text), faults);
            return;
        }
        Object read = switch (type) {
            case TEXT, IGNORED -> TextNode.valueOf(unquoted(text));
            case NUMBER, FIGURE -> number(resource, numbers.readNumber(text));
            case BOOLEAN -> bool(text);
            case DATE -> date(text);
            case LIST -> list(resource, split(text));
        };
        if (read instanceof ImportFault fault) {
            faults.add(located(fault, text));
        } else if (read instanceof JsonNode node) {
            holder(resource).set(name, node);
        }
    }

    /** Removes the quote that an export puts before a text which a spreadsheet would run as a formula. */
    static String unquoted(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first > 0 && first < text.length() && ACTIVE.indexOf(text.charAt(first)) >= 0 ? text.substring(1) : text;
    }

    private ImportFault located(ImportFault fault, String text) {
        return fault.inColumn(column.name()).atPointer(pointer).withValue(text);
    }

    private ObjectNode holder(ObjectNode resource) {
        ObjectNode holder = resource;
        if (!parent.isEmpty()) {
            for (String step : parent.split("\\.", -1)) {
                holder = holder.get(step) instanceof ObjectNode known ? known : holder.putObject(step);
            }
        }
        return holder;
    }

    private Object number(ObjectNode resource, CellValue cell) {
        if (cell.fault() != null) {
            return cell.fault();
        }
        // A range in a definition has the unit that the definition itself gives.
        if (cell.unit() != null && parent.isEmpty()) {
            resource.withObject("/" + FigureFields.UNITS).put(name, cell.unit());
        }
        return FigureFields.node(cell.number());
    }

    private static Object bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
        }
        return ImportFault.of(
                FaultCode.INVALID_BOOLEAN,
                "The value must be true or false.",
                "Enter true or false, or leave the cell blank.");
    }

    private static Object date(String text) {
        try {
            return TextNode.valueOf(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            return ImportFault.of(
                    FaultCode.INVALID_DATE,
                    "This is not a date in the form 2025-03-31.",
                    "Write year, month, day. The day and month order of spreadsheets is ambiguous.");
        }
    }

    private static JsonNode list(ObjectNode resource, List<String> texts) {
        ArrayNode list = resource.arrayNode();
        texts.stream().filter(text -> !text.isEmpty()).forEach(list::add);
        return list;
    }

    /** Sets a field of each object of a list, one text per object, in the order of the first column of that list. */
    private void putInList(ObjectNode resource, List<String> texts, List<ImportFault> faults) {
        boolean known = resource.get(parent) instanceof ArrayNode;
        ArrayNode objects = known ? (ArrayNode) resource.get(parent) : resource.putArray(parent);
        if (known && objects.size() != texts.size()) {
            ImportFault fault = ImportFault.of(
                    FaultCode.LIST_LENGTH,
                    "This column has " + texts.size() + " entries, but another column of the same list has "
                            + objects.size() + ".",
                    "Give each column the same number of entries; leave an entry blank between its semicolons.");
            faults.add(located(fault, String.join(";", texts)));
            return;
        }
        for (int i = 0; i < texts.size(); i++) {
            ObjectNode object = known ? (ObjectNode) objects.get(i) : objects.addObject();
            if (!texts.get(i).isEmpty()) {
                object.put(name, texts.get(i));
            }
        }
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(SEPARATOR); to >= 0; to = text.indexOf(SEPARATOR, from)) {
            parts.add(Whitespace.trim(text.substring(from, to)));
            from = to + 1;
        }
        parts.add(Whitespace.trim(text.substring(from)));
        return parts;
    }
}
