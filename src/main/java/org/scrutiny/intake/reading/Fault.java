package org.scrutiny.intake.reading;

/**
 * One thing that is wrong with a file, and where.
 *
 * @param line physical line on which the record starts, from 1; null for a fault of a profile
 * @param column name of the column, or null
 * @param pointer JSON pointer into the resource (or the profile), or null
 * @param code a lower-case {@link FaultCode}, or a code of the caller's
 * @param value what stands there, shortened, or null
 * @param message what is wrong
 * @param hint what to do, or null
 */
public record Fault(Long line, String column, String pointer, String code, String value, String message, String hint) {
    private static final int LONGEST_VALUE = 100;

    public Fault {
        value = shortened(value);
    }

    static Fault of(FaultCode code, String message, String hint) {
        return new Fault(null, null, null, code.code(), null, message, hint);
    }

    Fault value(String text) {
        return new Fault(line, column, pointer, code, text, message, hint);
    }

    Fault line(long number) {
        return new Fault(number, column, pointer, code, value, message, hint);
    }

    Fault column(String name) {
        return new Fault(line, name, pointer, code, value, message, hint);
    }

    Fault pointer(String path) {
        return new Fault(line, column, path, code, value, message, hint);
    }

    private static String shortened(String text) {
        if (text == null || text.length() <= LONGEST_VALUE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return text.substring(0, end) + '…';
    }
}
