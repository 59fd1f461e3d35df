package org.scrutiny.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hash of an entry, which includes that of the entry before it, with a key that only the service knows. */
final class ChainHash {
    /** What the first entry has before it. */
    static final String START = "0".repeat(64);

    private static final String ALGORITHM = "HmacSHA256";
    /** Makes a key for this purpose only from the secret of the service. */
    private static final String PURPOSE = "audit trail 1";

    private final Mac mac;

    /** @param secret empty in demonstration mode: the chain then only shows mistakes, not attacks */
    ChainHash(String secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec((PURPOSE + "\n" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.init(new SecretKeySpec(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each field has its length before it, so that no two entries have the same text. */
    synchronized String of(String before, long number, AuditEvent event) {
        String text = Arrays.asList(
                        before,
                        number,
                        event.at(),
                        event.kind(),
                        event.principal(),
                        event.operation(),
                        event.action(),
                        event.resourceType(),
                        event.resource(),
                        event.identifiers(),
                        event.status(),
                        event.count(),
                        event.requestId())
                .stream()
                .map(field -> field == null ? "-" : field.toString().length() + ":" + field)
                .collect(Collectors.joining(","));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
