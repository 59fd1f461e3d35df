package org.scrutiny.figures.apikey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The credentials of HTTP Basic authentication (RFC 7617). */
record BasicCredentials(String user, String password) {
    private static final String SCHEME = "Basic ";
    private static final int MAX_LENGTH = 400;

    /** Parses the value of the header Authorization; null if it is not of this kind, malformed, or longer than any key. */
    static BasicCredentials parse(String header) {
        if (header.length() > MAX_LENGTH || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String decoded;
        try {
            decoded = new String(
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
        int colon = decoded.indexOf(':');
        return colon < 0 ? null : new BasicCredentials(decoded.substring(0, colon), decoded.substring(colon + 1));
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "BasicCredentials[" + user + "]";
    }
}
