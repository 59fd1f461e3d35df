package org.scrutiny.figures.apikey;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.scrutiny.kernel.text.Sha256;

/** Makes the ids and the secrets of API keys, and hashes secrets. */
final class SecretGenerator {
    /** Letters and digits that nobody mistakes for others when a secret is read out or typed (Crockford's base 32). */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int ID_LENGTH = 12;
    private static final Pattern ID = Pattern.compile("sk_[" + ALPHABET + "]{" + ID_LENGTH + "}");
    /** 260 bits. */
    private static final int SECRET_LENGTH = 52;

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretGenerator() {}

    static String newId() {
        return "sk_" + random(ID_LENGTH);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String newSecret() {
        return random(SECRET_LENGTH);
    }

    /**
     * The hash that is stored. A fast hash is right for a secret that cannot be guessed: a slow one would protect passwords that
     * people choose, and cost every request a fraction of a second.
     */
    static byte[] hash(String secret) {
        return Sha256.newDigest().digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    static String text(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static byte[] bytes(String hash) {
        return HexFormat.of().parseHex(hash);
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
