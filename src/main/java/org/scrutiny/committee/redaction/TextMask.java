package org.scrutiny.committee.redaction;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds redacted wordings in a text by their fingerprints and masks them, the longest first. */
final class TextMask {
    static final char MARK = '\u2588';

    private final Fingerprinter fingerprinter;
    private final Set<Fingerprint> redacted;
    /** Numbers of words that a redacted wording has, the largest first. */
    private final List<Integer> lengths;

    private final Predicate<String> condition;

    /** @param redacted fingerprints of the wordings to mask; none masks nothing */
    TextMask(Fingerprinter fingerprinter, Collection<Fingerprint> redacted) {
        this(fingerprinter, Set.copyOf(redacted), text -> true);
    }

    private TextMask(Fingerprinter fingerprinter, Set<Fingerprint> redacted, Predicate<String> condition) {
        this.fingerprinter = fingerprinter;
        this.redacted = redacted;
        this.condition = condition;
        lengths = redacted.stream()
                .map(Fingerprint::words)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The same mask, applied only to texts that meet a condition. */
    TextMask where(Predicate<String> texts) {
        return new TextMask(fingerprinter, redacted, texts);
    }

    boolean isEmpty() {
        return redacted.isEmpty();
    }

    /**
     * A text after masking.
     *
     * @param occurrences how many wordings were masked
     */
    record Masked(String text, int occurrences) {}

    /** Replaces every character of a redacted wording but its whitespace by a mark, so that lines and offsets stay valid. */
    Masked apply(String text) {
        if (isEmpty()) {
            return new Masked(text, 0);
        }
        List<Fingerprinter.PlainWord> words = Fingerprinter.words(text);
        StringBuilder masked = new StringBuilder(text);
        int occurrences = 0;
        int i = 0;
        while (i < words.size()) {
            int length = redactedWordsAt(words, i);
            if (length > 0) {
                mask(masked, words.get(i).start(), words.get(i + length - 1).end());
                occurrences++;
            }
            i += Math.max(1, length);
        }
        return occurrences == 0 || condition.test(text)
                ? new Masked(masked.toString(), occurrences)
                : new Masked(text, 0);
    }

    /** The number of words in the longest redacted wording that starts at a word; 0 if none does. */
    private int redactedWordsAt(List<Fingerprinter.PlainWord> words, int from) {
        for (int length : lengths) {
            if (from + length <= words.size()
                    && redacted.contains(fingerprinter.hash(words.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }

    private static void mask(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                text.setCharAt(i, MARK);
            }
        }
    }
}
