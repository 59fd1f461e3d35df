package org.scrutiny.answers.changefeed;

import java.util.List;
import java.util.regex.Pattern;
import org.scrutiny.platform.rest.Cursor;

/**
 * A position in the change feed, which is ordered by number, then by type, key and revision.
 *
 * @param number number of the first changes after the position
 * @param seen the last change with that number before the position; null if there is none
 */
record Position(long number, Seen seen) {
    private static final Cursor CURSOR = new Cursor("changes", "since");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int MAX_KEY_LENGTH = 200;

    static final Position START = new Position(0, null);

    /** A change among those with the same number. */
    record Seen(ChangeType type, String key, int revisionNumber) {
        private static Seen readParts(List<String> parts) {
            Seen seen = new Seen(ChangeType.stored(parts.get(1)), parts.get(2), Integer.parseInt(parts.get(3)));
            if (seen.key.length() > MAX_KEY_LENGTH || seen.revisionNumber < 0) {
                throw new IllegalArgumentException(seen.toString());
            }
            if (seen.type == ChangeType.OBSERVATION) {
                digits(seen.key);
            }
            return seen;
        }
    }

    /** Reads a cursor. */
    static Position read(String cursor) {
        return CURSOR.read(cursor, parts -> {
            if (parts.size() != 1 && parts.size() != 4) {
                throw new IllegalArgumentException(cursor);
            }
            return new Position(digits(parts.get(0)), parts.size() == 1 ? null : Seen.readParts(parts));
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
