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
public record FileFault(
        Long line, String column, String pointer, String code, String value, String message, String hint) {
    private static final int LONGEST_VALUE = 100;

    public FileFault {
        value = shortened(value);
    }

    static FileFault of(FaultCode code, String message, String hint) {
        return new FileFault(null, null, null, code.code(), null, message, hint);
    }

    FileFault value(String text) {
        return new FileFault(line, column, pointer, code, text, message, hint);
    }

    FileFault line(long number) {
        return new FileFault(number, column, pointer, code, value, message, hint);
    }

    FileFault column(String name) {
        return new FileFault(line, name, pointer, code, value, message, hint);
    }

    FileFault pointer(String path) {
        return new FileFault(line, column, path, code, value, message, hint);
    }

    private static String shortened(String text) {
        if (text == null || text.length() <= LONGEST_VALUE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return text.substring(0, end) + '…';
    }
}
