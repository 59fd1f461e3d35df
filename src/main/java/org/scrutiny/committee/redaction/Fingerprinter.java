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

/** Makes prints of texts: alike for the same words in any case and spelling of letters, whatever stands between them. */
final class Fingerprinter {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final String HASH = "HmacSHA256";

    private final Mac mac;

    /** @param salt what prints of this store are made with, so that they say nothing beside those of another */
    Fingerprinter(String salt) {
        try {
            mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), HASH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A word and where it stands. */
    record Word(int start, int end, String plain) {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (MatchResult found : WORD.matcher(text).results().toList()) {
            String plain =
                    Normalizer.normalize(found.group(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            words.add(new Word(found.start(), found.end(), plain));
        }
        return words;
    }

    /** @param words at least one */
    Fingerprint of(List<Word> words) {
        String plain = words.stream().map(Word::plain).collect(Collectors.joining(" "));
        return new Fingerprint(
                words.size(), HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8))));
    }
}
