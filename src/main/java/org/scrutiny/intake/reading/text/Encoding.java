package org.scrutiny.intake.reading.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ImportFault;

/**
 * Decodes a file. A byte order mark determines the character set; without one, the declared character set applies, and UTF-8
 * if none is declared. A label of ISO-8859-1 or US-ASCII means windows-1252, as it does to every browser: the two differ in
 * invisible control characters only. Invalid bytes become U+FFFD, which later stages reject: guessing would store wrong names.
 */
public final class Encoding {
    private static final int MAX_MARK_LENGTH = 4;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_32LE = {(byte) 0xFF, (byte) 0xFE, 0, 0};
    private static final byte[][] ARCHIVES = {
        {'P', 'K', 3, 4}, {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, {0x1F, (byte) 0x8B}, {'%', 'P', 'D', 'F'}
    };

    private Encoding() {}

    /** The decoded file, or the fault that prevents decoding; one of the two is null. */
    public record Opened(Reader reader, ImportFault fault) {}

    /** Opens a file for reading; {@code declared} may be null. */
    public static Opened open(InputStream in, Charset declared) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, MAX_MARK_LENGTH);
        byte[] start = bytes.readNBytes(MAX_MARK_LENGTH);
        for (byte[] archive : ARCHIVES) {
            if (startsWith(start, archive)) {
                return rejected(
                        "The file is a spreadsheet, a PDF or an archive, not a text file.", "Save it as CSV (UTF-8).");
            }
        }
        if (startsWith(start, UTF_32LE)) {
            return rejected("The file is encoded in UTF-32, which is not supported.", "Save it as CSV (UTF-8).");
        }
        if (isUnmarkedUtf16(start) && (declared == null || !declared.name().startsWith("UTF-16"))) {
            return new Opened(
                    null,
                    ImportFault.of(
                                    FaultCode.NUL_CHARACTER,
                                    "Every second byte is NUL, as in UTF-16 without a byte order mark.",
                                    "Save the file as CSV (UTF-8), or declare UTF-16LE or UTF-16BE in Content-Type.")
                            .atLine(1));
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
        return opened(bytes, start, 0, declared == null ? StandardCharsets.UTF_8 : meant(declared));
    }

    private static boolean isUnmarkedUtf16(byte[] start) {
        return start.length == MAX_MARK_LENGTH
                && ((start[0] == 0 && start[2] == 0 && start[1] != 0 && start[3] != 0)
                        || (start[1] == 0 && start[3] == 0 && start[0] != 0 && start[2] != 0));
    }

    private static Charset meant(Charset declared) {
        return declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII)
                ? WINDOWS
                : declared;
    }

    /** The fault of a text for which {@link #isDamaged} holds. */
    public static ImportFault damage(String text) {
        return text.indexOf('\0') >= 0
                ? ImportFault.of(
                                FaultCode.NUL_CHARACTER,
                                "The text contains a NUL character.",
                                "If the file is encoded in UTF-16, save it as CSV (UTF-8); otherwise remove the character.")
                        .withValue(text.replace('\0', '\u2400'))
                : ImportFault.of(
                                FaultCode.INVALID_ENCODING,
                                "The text contains a character (shown as \uFFFD) that is not valid in the file's encoding.",
                                "Save the file as CSV (UTF-8), or declare its character set in Content-Type, such as"
                                        + " windows-1252.")
                        .withValue(text);
    }

    /** Whether a text contains NUL or an undecodable character. */
    public static boolean isDamaged(String text) {
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

    private static Opened rejected(String message, String hint) {
        return new Opened(
                null, ImportFault.of(FaultCode.NOT_TEXT, message, hint).atLine(1));
    }
}
