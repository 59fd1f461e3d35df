package org.scrutiny.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Finds the charset of a text body. */
public final class Charsets {
    private Charsets() {}

    /**
     * The charset of a body: UTF-8 unless its media type names another.
     *
     * @param type media type of the body; null without a Content-Type header
     * @throws ProblemException unsupported_media_type without a type, or for an unknown charset
     */
    public static Charset of(MediaType type) {
        if (type == null) {
            throw ProblemException.ofParameter(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_TYPE,
                    "Send a Content-Type header with the media type of the body.",
                    null);
        }
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofParameter(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_TYPE,
                    "The charset '" + name + "' is not supported. Send the body in UTF-8.",
                    name);
        }
    }
}
