package org.scrutiny.committee.redaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Fingerprints texts by their words, regardless of case, of Unicode normalisation and of the characters between words. */
final class Fingerprinter {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    /** @param salt secret of the store, without which its fingerprints cannot be compared with those of another */
    Fingerprinter(String salt) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A word of a text.
     *
     * @param plain in lower case and Unicode form NFC
     */
    record PlainWord(int start, int end, String plain) {}

    static List<PlainWord> words(String text) {
        List<PlainWord> words = new ArrayList<>();
        for (MatchResult found : WORD.matcher(text).results().toList()) {
            String plain =
                    Normalizer.normalize(found.group(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            words.add(new PlainWord(found.start(), found.end(), plain));
        }
        return words;
    }

    /** @param words at least one */
    Fingerprint hash(List<PlainWord> words) {
        String plain = words.stream().map(PlainWord::plain).collect(Collectors.joining(" "));
        return new Fingerprint(
                words.size(), HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8))));
    }
}
