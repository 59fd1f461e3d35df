package org.scrutiny.meeting;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.scrutiny.problem.ErrorCode;
import org.scrutiny.problem.ProblemException;

/** Reads a text body so that no character is lost: what is not the declared encoding is refused, not replaced. */
final class BodyText {
    private static final int LONGEST = 1_000_000;

    private BodyText() {}

    /**
     * The text.
     *
     * @param type what the client says that it sends, or null if it says nothing
     * @throws ProblemException invalid_value for bytes that are not of the charset (UTF-8 unless the media type names
     *     another) or hold U+0000, too_large above a million characters
     */
    static String of(byte[] body, MediaType type) {
        String text;
        try {
            text = charset(type).newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.of(
                    ErrorCode.INVALID_VALUE,
                    "The text is not " + charset(type) + "; name its charset in Content-Type.");
        }
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.of(ErrorCode.INVALID_VALUE, "The text holds U+0000, which cannot be stored.");
        }
        if (text.length() > LONGEST) {
            throw ProblemException.of(
                    ErrorCode.TOO_LARGE, "The minutes of one item have at most " + LONGEST + " characters.");
        }
        return text;
    }

    private static Charset charset(MediaType type) {
        if (type == null) {
            throw ProblemException.ofParameter(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_TYPE,
                    "Say with Content-Type: text/plain what the body is.",
                    null);
        }
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofParameter(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_TYPE,
                    "The charset '" + name + "' is not known.",
                    name);
        }
    }
}
