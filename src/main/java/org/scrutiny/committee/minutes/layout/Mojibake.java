package org.scrutiny.committee.minutes.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.text.SourceText;

/** Characters decoded with the wrong character set. They are reported, never repaired. */
final class Mojibake {

    // A question mark between letters replaces a hyphen, dash or apostrophe that could not be encoded.
    private static final Pattern DAMAGE = Pattern.compile(
            "â€|â\u0080|[ÂÃ][\u0080-\u00BF]|\uFFFD" + "|[\u0080-\u0084\u0086-\u009F]|(?<=\\p{L})\\?(?=\\p{L})");

    private Mojibake() {}

    /** Whether the range may be damaged; a quick check before the pattern is tried. */
    static boolean isPossible(SourceText text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.source().charAt(i);
            if (c == '?' || c == 0xE2 || c == 0xC2 || c == 0xC3 || c == 0xFFFD || (c >= 0x80 && c <= 0x9F)) {
                return true;
            }
        }
        return false;
    }

    static Matcher in(SourceText text, int start, int end) {
        return DAMAGE.matcher(text.source()).region(start, end);
    }
}
