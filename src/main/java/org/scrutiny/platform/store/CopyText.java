package org.scrutiny.platform.store;

import java.io.Reader;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

/** Rows in the text format of PostgreSQL's COPY: tabs between values, a backslash before what would end one. */
final class CopyText {
    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder();
    /** Rows written together share the time of recording. */
    private Instant latest;

    private String latestText;

    CopyText(List<List<Object>> rows) {
        for (List<Object> row : rows) {
            String separator = "";
            for (Object value : row) {
                text.append(separator);
                append(value);
                separator = "\t";
            }
            text.append('\n');
        }
    }

    Reader reader() {
        return new StringReader(text.toString());
    }

    private void append(Object value) {
        if (value == null) {
            text.append(NULL);
        } else if (value instanceof String string) {
            appendEscaped(string);
        } else if (value instanceof Instant instant) {
            if (!instant.equals(latest)) {
                latest = instant;
                latestText = Sql.stored(instant).toString();
            }
            text.append(latestText);
        } else {
            text.append(value);
        }
    }

    private void appendEscaped(String value) {
        int start = text.length();
        text.append(value);
        for (int i = value.length() - 1; i >= 0; i--) {
            String escaped = switch (value.charAt(i)) {
                case '\\' -> "\\\\";
                case '\t' -> "\\t";
                case '\n' -> "\\n";
                case '\r' -> "\\r";
                default -> null;
            };
            if (escaped != null) {
                text.replace(start + i, start + i + 1, escaped);
            }
        }
    }
}
