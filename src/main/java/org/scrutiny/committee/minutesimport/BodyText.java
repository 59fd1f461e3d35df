package org.scrutiny.committee.minutesimport;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.scrutiny.committee.minutes.MinutesParser;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Charsets;

/** Decodes a text body strictly: bytes that are not valid in the declared charset are rejected, not replaced. */
final class BodyText {
    private BodyText() {}

    /**
     * Decodes a body.
     *
     * @param type the declared media type; null if there is none
     * @throws ProblemException invalid_value for bytes that are not of the charset (UTF-8 unless the media type names
     *     another) or hold U+0000, too_large above six million characters
     */
    static String decode(byte[] body, MediaType type) {
        String text;
        try {
            text = Charsets.of(type).newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(
                    ErrorCode.INVALID_VALUE,
                    "The body is not valid " + Charsets.of(type) + ". Name its charset in Content-Type.");
        }
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.of(
                    ErrorCode.INVALID_VALUE, "The text contains U+0000, which cannot be stored. Remove it.");
        }
        if (text.length() > MinutesParser.MAX_LENGTH) {
            throw ProblemException.of(
                    ErrorCode.TOO_LARGE, "Minutes may have at most " + MinutesParser.MAX_LENGTH + " characters.");
        }
        return text;
    }
}
