package org.scrutiny.platform.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.scrutiny.kernel.text.StorableText;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * Encodes positions in lists for links. A cursor is opaque to clients, and is rejected if it was issued for another
 * type of list.
 *
 * @param mark prefix that identifies the type of list
 * @param parameter the query parameter that carries it
 */
public record Cursor(String mark, String parameter) {
    private static final String SEPARATOR = "\n";

    public String write(List<String> position) {
        String text = mark + SEPARATOR + String.join(SEPARATOR, position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes a position.
     *
     * @throws ProblemException invalid_parameter for a cursor that was not issued here
     */
    public <K> K read(String cursor, Function<List<String>, K> reader) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (!text.startsWith(mark + SEPARATOR) || !StorableText.isStorable(text)) {
                throw new IllegalArgumentException("not issued here");
            }
            return reader.apply(
                    List.of(text.substring(mark.length() + SEPARATOR.length()).split(SEPARATOR, -1)));
        } catch (RuntimeException e) {
            throw invalid(cursor);
        }
    }

    /** The problem of a cursor that was not issued here. */
    ProblemException invalid(String cursor) {
        return ProblemException.ofParameter(
                ErrorCode.INVALID_PARAMETER,
                parameter,
                "'" + parameter + "' must be taken unchanged from the 'next' link of a page.",
                cursor);
    }
}
