package org.scrutiny.platform.store;

import java.io.Reader;
import java.io.StringReader;
import java.util.List;

/** Rows in the text format of PostgreSQL's COPY: tabs between values, a backslash before what would end one. */
record CopyText(List<List<Object>> rows) {
    private static final String NULL = "\\N";

    Reader reader() {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : rows) {
            String separator = "";
            for (Object value : row) {
                text.append(separator);
                append(text, value);
                separator = "\t";
            }
            text.append('\n');
        }
        return new StringReader(text.toString());
    }

    private static void append(StringBuilder text, Object value) {
        if (value == null) {
            text.append(NULL);
        } else if (value instanceof String string) {
            appendEscaped(text, string);
        } else {
            text.append(Sql.stored(value));
        }
    }

    private static void appendEscaped(StringBuilder text, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
