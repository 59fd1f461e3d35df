package org.scrutiny.platform.oidc;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.Headers;
import org.jose4j.lang.JoseException;

/**
 * A token as a request contains it (RFC 6750), with what its header says about its signature. Nothing of it is verified.
 *
 * @param algorithm of the signature
 * @param keyId of the key that verifies it
 */
record BearerToken(String text, String algorithm, String keyId) {
    private static final String SCHEME = "Bearer ";
    private static final int MAX_LENGTH = 16_000;
    /** Three parts: one that is encrypted has five. */
    private static final Pattern COMPACT = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");
    /** Not a token about a logout, for instance. */
    private static final Pattern TYPE = Pattern.compile("(?i)JWT|(application/)?at\\+jwt");

    /** Whether a request tries to authenticate in this way. */
    static boolean isIn(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** The text of the token in a request; null if it has none, another header of that name, or one that is too long. */
    static String textIn(HttpServerRequest request) {
        List<String> headers = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        return headers.size() == 1 && isIn(request) && headers.get(0).length() <= MAX_LENGTH
                ? headers.get(0).substring(SCHEME.length()).strip()
                : null;
    }

    /** Parses a token; null if it is not a signed token of access whose header this service understands. */
    static BearerToken parse(String text) {
        if (!COMPACT.matcher(text).matches()) {
            return null;
        }
        JsonWebSignature parsed = new JsonWebSignature();
        try {
            parsed.setCompactSerialization(text);
        } catch (JoseException e) {
            return null;
        }
        Headers header = parsed.getHeaders();
        Object type = header.getObjectHeaderValue("typ");
        boolean isUnderstood = (type == null || TYPE.matcher(type.toString()).matches())
                && header.getObjectHeaderValue("crit") == null
                && header.getObjectHeaderValue("cty") == null;
        return isUnderstood
                        && header.getObjectHeaderValue("alg") instanceof String algorithm
                        && header.getObjectHeaderValue("kid") instanceof String keyId
                ? new BearerToken(text, algorithm, keyId)
                : null;
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "BearerToken[" + algorithm + "]";
    }
}
