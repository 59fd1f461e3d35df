package org.scrutiny.committee.minutesimport;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.scrutiny.committee.minutes.MinutesParser;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Charsets;

/** Reads a text body so that no character is lost: what is not the declared encoding is refused, not replaced. */
final class BodyText {
    private static final int LONGEST = MinutesParser.MAX_LENGTH;

    private BodyText() {}

    /**
     * The text.
     *
     * @param type what the client says that it sends, or null if it says nothing
     * @throws ProblemException invalid_value for bytes that are not of the charset (UTF-8 unless the media type names
     *     another) or hold U+0000, too_large above six million characters
     */
    static String of(byte[] body, MediaType type) {
        String text;
        try {
            text = Charsets.of(type).newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(
                    ErrorCode.INVALID_VALUE,
                    "The text is not " + Charsets.of(type) + "; name its charset in Content-Type.");
        }
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.of(ErrorCode.INVALID_VALUE, "The text holds U+0000, which cannot be stored.");
        }
        if (text.length() > LONGEST) {
            throw ProblemException.of(ErrorCode.TOO_LARGE, "Minutes have at most " + LONGEST + " characters.");
        }
        return text;
    }
}
