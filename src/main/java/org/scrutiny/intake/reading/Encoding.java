package org.scrutiny.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns bytes into characters. A byte order mark decides; without one the declared character set does, which is UTF-8 unless
 * something else is said. Bytes that are none become U+FFFD, which whoever meets it refuses: a guess would store wrong names.
 */
final class Encoding {
    private static final int LONGEST_MARK = 4;
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_32LE = {(byte) 0xFF, (byte) 0xFE, 0, 0};
    private static final byte[][] ARCHIVES = {
        {'P', 'K', 3, 4}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, {0x1F, (byte) 0x8B}, {'%', 'P', 'D', 'F'}
    };

    private Encoding() {}

    /** The file's characters, or why it has none. */
    record Opened(Reader reader, FileFault fault) {}

    static Opened open(InputStream in, Charset declared) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, LONGEST_MARK);
        byte[] start = bytes.readNBytes(LONGEST_MARK);
        for (byte[] archive : ARCHIVES) {
            if (startsWith(start, archive)) {
                return refused("The file is a spreadsheet, a PDF or an archive, not text.", "Save it as CSV (UTF-8).");
            }
        }
        if (startsWith(start, UTF_32LE)) {
            return refused("The file is encoded as UTF-32.", "Save it as CSV (UTF-8).");
        }
        if (startsWith(start, UTF_8)) {
            return opened(bytes, start, UTF_8.length, StandardCharsets.UTF_8);
        }
        if (startsWith(start, UTF_16LE)) {
            return opened(bytes, start, UTF_16LE.length, StandardCharsets.UTF_16LE);
        }
        if (startsWith(start, UTF_16BE)) {
            return opened(bytes, start, UTF_16BE.length, StandardCharsets.UTF_16BE);
        }
        return opened(bytes, start, 0, declared == null ? StandardCharsets.UTF_8 : declared);
    }

    /** The fault of a text that holds a character that was lost, or a NUL. */
    static FileFault damage(String text) {
        return text.indexOf('\0') >= 0
                ? FileFault.of(
                                FaultCode.NUL_CHARACTER,
                                "There is a NUL character.",
                                "If the file is encoded as UTF-16, save it as CSV (UTF-8); otherwise take it out.")
                        .value(text.replace('\0', '\u2400'))
                : FileFault.of(
                                FaultCode.INVALID_ENCODING,
                                "There is a character (shown as \uFFFD) that is not in the file's encoding.",
                                "Save the file as CSV (UTF-8), or send it with the character set that it has, such as"
                                        + " windows-1252.")
                        .value(text);
    }

    static boolean isDamaged(String text) {
        return text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static Opened opened(PushbackInputStream bytes, byte[] start, int mark, Charset charset)
            throws IOException {
        bytes.unread(start, mark, start.length - mark);
        return new Opened(new InputStreamReader(bytes, charset), null);
    }

    private static Opened refused(String message, String hint) {
        return new Opened(null, FileFault.of(FaultCode.NOT_TEXT, message, hint).line(1));
    }
}
