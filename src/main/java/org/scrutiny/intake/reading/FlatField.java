package org.scrutiny.intake.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** A column of a flat file, and the field that it fills. */
final class FlatField {
    private static final char SEPARATOR = ';';

    private final Column column;
    private final FieldType type;
    private final String pointer;
    /** The object that holds the field, empty for the resource itself. */
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

    /** Puts the field into its resource, or adds the fault of a text that does not fit the field's type. */
    void put(ObjectNode resource, String text, FigureCells numbers, List<FileFault> faults) {
        if (inList) {
            putInList(resource, split(text), faults);
            return;
        }
        Object read = switch (type) {
            case TEXT, IGNORED -> TextNode.valueOf(text);
            case NUMBER, FIGURE -> number(numbers.number(text));
            case BOOLEAN -> bool(text);
            case DATE -> date(text);
            case LIST -> list(resource, split(text));
        };
        if (read instanceof FileFault fileFault) {
            faults.add(located(fileFault, text));
        } else if (read instanceof JsonNode node) {
            holder(resource).set(name, node);
        }
    }

    private FileFault located(FileFault fileFault, String text) {
        return fileFault.column(column.name()).pointer(pointer).value(text);
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

    private static Object number(CellValue cellValue) {
        return cellValue.fault() == null ? FigureFields.node(cellValue.number()) : cellValue.fault();
    }

    private static Object bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
        }
        return FileFault.of(
                FaultCode.INVALID_BOOLEAN, "This must be true or false.", "Write true or false, or leave it blank.");
    }

    private static Object date(String text) {
        try {
            return TextNode.valueOf(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            return FileFault.of(
                    FaultCode.INVALID_DATE,
                    "This is not a date as 2025-03-31 is.",
                    "Write year, month and day; spreadsheets show dates in another order, which can be read in two ways.");
        }
    }

    private static JsonNode list(ObjectNode resource, List<String> texts) {
        ArrayNode list = resource.arrayNode();
        texts.stream().filter(text -> !text.isEmpty()).forEach(list::add);
        return list;
    }

    /** The texts become a field of one object each, in the order of the column that came first. */
    private void putInList(ObjectNode resource, List<String> texts, List<FileFault> faults) {
        boolean known = resource.get(parent) instanceof ArrayNode;
        ArrayNode objects = known ? (ArrayNode) resource.get(parent) : resource.putArray(parent);
        if (known && objects.size() != texts.size()) {
            FileFault fileFault = FileFault.of(
                    FaultCode.LIST_LENGTH,
                    "Of the columns for one list, this has " + texts.size() + " texts and another has " + objects.size()
                            + ".",
                    "Give both as many; leave a text blank between its semicolons where there is none.");
            faults.add(located(fileFault, String.join(";", texts)));
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
