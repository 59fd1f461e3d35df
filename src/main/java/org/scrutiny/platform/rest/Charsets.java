package org.scrutiny.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** How the text of a body is encoded. */
public final class Charsets {
    private Charsets() {}

    /**
     * The charset that a text has: UTF-8 unless its media type names another.
     *
     * @param type what the client says that it sends, or null if it says nothing
     * @throws ProblemException unsupported_media_type without a type, or for a charset that is not known
     */
    public static Charset of(MediaType type) {
        if (type == null) {
            throw ProblemException.ofParameter(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    HttpHeaders.CONTENT_TYPE,
                    "Say with Content-Type what the body is.",
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
