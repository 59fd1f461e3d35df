package org.scrutiny.intake.reading.text;

import java.io.IOException;
import java.io.Reader;

/** Reads the physical lines of a text, ended by LF, CR LF or CR, one at a time into a reused buffer. */
public final class Lines {
    /** Longest line that is retained, in characters; far above any real record. */
    public static final int MAX_LENGTH = 1_000_000;

    private static final int READ_SIZE = 16_384;

    private final Reader in;
    private char[] buffer = new char[2 * READ_SIZE];
    /** The current line is at start to end; characters read but not yet scanned are at next to limit. */
    private int start;

    private int end;
    private int next;
    private int limit;
    /** Number of characters that the latest read returned. */
    private int lastRead;

    private long number;
    private boolean damaged;
    private boolean tooLong;

    public Lines(Reader in) {
        this.in = in;
    }

    /** Advances to the next line; false at the end of the text. */
    public boolean next() throws IOException {
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
            if (at - start > MAX_LENGTH) {
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

    /** Reading ahead for a line feed may move the line within the buffer, and its end with it. */
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

    /** Reads more text after the buffered text; moves the line to the front of the buffer if there is no room. */
    private boolean fill() throws IOException {
        if (buffer.length - limit < READ_SIZE) {
            int length = limit - start;
            char[] target = length + READ_SIZE > buffer.length ? new char[2 * buffer.length] : buffer;
            System.arraycopy(buffer, start, target, 0, length);
            buffer = target;
            start = 0;
            limit = length;
        }
        lastRead = 0;
        int count = in.read(buffer, limit, READ_SIZE);
        if (count > 0) {
            lastRead = count;
            limit += count;
        }
        return count >= 0;
    }

    /** Number of the current line, from 1. */
    public long number() {
        return number;
    }

    /** Length of the current line without its line end. */
    public int length() {
        return end - start;
    }

    /** The buffer, in which the current line starts at {@link #start}; valid until the next call of {@link #next}. */
    public char[] buffer() {
        return buffer;
    }

    /** Position of the current line in the buffer. */
    public int start() {
        return start;
    }

    /** The current line without its line end. */
    public String text() {
        return new String(buffer, start, end - start);
    }

    /** Whether the line contains NUL or an undecodable character. */
    public boolean isDamaged() {
        return damaged;
    }

    /** Whether the line is longer than {@link #MAX_LENGTH}; if so, only its end is retained. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Pushes lines back, each with its line end; the first of them becomes the next line. */
    public void unread(String lines, long numberBefore) {
        int length = lines.length();
        if (length > next) {
            int rest = limit - next;
            char[] target = new char[length + rest + READ_SIZE];
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
