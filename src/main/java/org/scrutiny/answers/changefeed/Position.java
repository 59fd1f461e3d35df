package org.scrutiny.answers.changefeed;

import java.util.List;
import java.util.regex.Pattern;
import org.scrutiny.platform.rest.Cursor;

/**
 * A place in the order of changes: by the numbers of their transactions, and within one by kind, key and revision.
 *
 * @param number that of the changes behind it; all of them are unless it names the last that was seen
 * @param seen the last change of that number that was seen, or null for none
 */
record Position(long number, Seen seen) {
    private static final Cursor CURSOR = new Cursor("changes", "since");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST_KEY = 200;

    static final Position START = new Position(0, null);

    /** A change among those of one number. */
    record Seen(ChangeType type, String key, int revisionNumber) {
        private static Seen read(List<String> parts) {
            Seen seen = new Seen(ChangeType.stored(parts.get(1)), parts.get(2), Integer.parseInt(parts.get(3)));
            if (seen.key.length() > LONGEST_KEY || seen.revisionNumber < 0) {
                throw new IllegalArgumentException(seen.toString());
            }
            if (seen.type == ChangeType.OBSERVATION) {
                digits(seen.key);
            }
            return seen;
        }
    }

    /** The place that a cursor names. */
    static Position at(String cursor) {
        return CURSOR.read(cursor, parts -> {
            if (parts.size() != 1 && parts.size() != 4) {
                throw new IllegalArgumentException(cursor);
            }
            return new Position(digits(parts.get(0)), parts.size() == 1 ? null : Seen.read(parts));
        });
    }

    String cursor() {
        String first = Long.toString(number);
        return CURSOR.write(
                seen == null
                        ? List.of(first)
                        : List.of(first, seen.type.storedName(), seen.key, Integer.toString(seen.revisionNumber)));
    }

    private static long digits(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return Long.parseLong(text);
    }
}
