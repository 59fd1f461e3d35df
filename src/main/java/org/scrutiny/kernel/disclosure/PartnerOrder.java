package org.scrutiny.kernel.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The order in which cells are preferred as partners of a hidden count. It depends on a secret and on names only, never on
 * counts: a reader who knows the algorithm but not the secret learns nothing from which cell was chosen.
 */
public final class PartnerOrder {
    public static final int MIN_SECRET_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /**
     * Creates an order, which is the same for the same secret.
     *
     * @throws IllegalArgumentException if the secret is shorter than {@link #MIN_SECRET_BYTES}
     */
    public PartnerOrder(byte[] secret) {
        if (secret.length < MIN_SECRET_BYTES) {
            throw new IllegalArgumentException("The secret must have at least " + MIN_SECRET_BYTES + " bytes.");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** The cells in order; those with the same key by their id. */
    List<Cell> sort(Iterable<Cell> cells) {
        Map<Cell, byte[]> hashes = new HashMap<>();
        Mac mac = newMac();
        for (Cell cell : cells) {
            hashes.put(cell, mac.doFinal(cell.partnerKey().getBytes(StandardCharsets.UTF_8)));
        }
        return hashes.keySet().stream()
                .sorted(Comparator.<Cell, byte[]>comparing(hashes::get, Arrays::compareUnsigned)
                        .thenComparing(Cell::id))
                .toList();
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
