package org.scrutiny.intake.reading;

import java.io.IOException;
import java.io.Reader;

/** The physical lines of a text, ended by LF, CR LF or CR, one at a time in a buffer that is used again. */
final class Lines {
    /** In characters. No record of figures comes near it; what is longer is not kept. */
    static final int LONGEST = 1_000_000;

    private static final int READ = 16_384;

    private final Reader in;
    private char[] buffer = new char[2 * READ];
    /** The line lies from start to end, what is read but not looked at from next to limit. */
    private int start;

    private int end;
    private int next;
    private int limit;
    /** How much the latest read brought. */
    private int lastRead;

    private long number;
    private boolean damaged;
    private boolean tooLong;

    Lines(Reader in) {
        this.in = in;
    }

    /** Goes on to the next line; false if there is none. */
    boolean next() throws IOException {
        start = next;
        damaged = false;
        tooLong = false;
        int at = start;
        while (true) {
            for (char[] text = buffer; at < limit; at++) {
                char c = text[at];
                if (c == '\n') {
                    return endsAt(at, at + 1);
                }
                if (c == '\r') {
                    return endsAtReturn(at);
                }
                if (c == 0 || c == '\uFFFD') {
                    damaged = true;
                }
            }
            if (at - start > LONGEST) {
                tooLong = true;
                start = limit;
            }
            boolean more = fill();
            at = limit - lastRead;
            if (!more) {
                end = at;
                next = at;
                number += at > start || tooLong ? 1 : 0;
                return at > start || tooLong;
            }
        }
    }

    /** The end may move with its line when more is read to see whether a line feed follows. */
    private boolean endsAtReturn(int at) throws IOException {
        int length = at - start;
        boolean known = at + 1 < limit || fill();
        int found = start + length;
        return endsAt(found, known && buffer[found + 1] == '\n' ? found + 2 : found + 1);
    }

    private boolean endsAt(int lineEnd, int nextLine) {
        end = lineEnd;
        next = nextLine;
        number++;
        return true;
    }

    /** Reads more behind what there is; the line moves to the front if there is no room. */
    private boolean fill() throws IOException {
        if (buffer.length - limit < READ) {
            int kept = limit - start;
            char[] target = kept + READ > buffer.length ? new char[2 * buffer.length] : buffer;
            System.arraycopy(buffer, start, target, 0, kept);
            buffer = target;
            start = 0;
            limit = kept;
        }
        lastRead = 0;
        int count = in.read(buffer, limit, READ);
        if (count > 0) {
            lastRead = count;
            limit += count;
        }
        return count >= 0;
    }

    /** The number of the line, from 1. */
    long number() {
        return number;
    }

    int length() {
        return end - start;
    }

    char[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    String text() {
        return new String(buffer, start, end - start);
    }

    /** Whether it holds a NUL or a character that could not be decoded. */
    boolean isDamaged() {
        return damaged;
    }

    /** Whether it was longer than {@link #LONGEST}; only its end was kept then. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Puts lines back, each with a line end; the first of them comes next. */
    void unread(String lines, long numberBefore) {
        int length = lines.length();
        if (length > next) {
            int rest = limit - next;
            char[] target = new char[length + rest + READ];
            System.arraycopy(buffer, next, target, length, rest);
            buffer = target;
            next = length;
            limit = length + rest;
        }
        next -= length;
        lines.getChars(0, length, buffer, next);
        start = next;
        end = next;
        number = numberBefore;
    }
}
