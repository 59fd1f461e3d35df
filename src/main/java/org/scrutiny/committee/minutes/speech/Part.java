package org.scrutiny.committee.minutes.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.text.SourceText;
import org.scrutiny.committee.minutes.text.Span;

/**
 * A part of a comment that becomes one utterance: a sentence, or a part of one where another speaker begins after a
 * dash or semicolon.
 *
 * @param span its position in the source
 * @param words its first words
 * @param clause its reporting clause; {@code null} if it has none
 */
record Part(Span span, List<Word> words, Clause clause) {

    private static final String DIVIDERS = " -–—‒―−";

    /** The parts of the comment in order; {@code knownName} accepts the single words that are names. */
    static List<Part> of(SourceText source, ParsedComment comment, Predicate<String> knownName) {
        var parts = new ArrayList<Part>();
        for (Span sentence : Sentences.of(source, comment.start(), comment.end())) {
            addParts(source, sentence, knownName, parts);
        }
        return parts;
    }

    private static void addParts(SourceText source, Span sentence, Predicate<String> knownName, List<Part> out) {
        List<Word> words = Word.of(source, sentence);
        var reader = new ClauseReader(words, knownName);
        Clause clause = reader.read(0);
        int start = sentence.start();
        int from = 0;
        while (clause != null && clause.form() != Clause.ClauseForm.LABEL) {
            int after = indexAfter(words, clause.at());
            Clause second = reader.readSecond(after);
            if (second == null) {
                break;
            }
            int cut = indexAfter(words, second.at()) - 1;
            out.add(new Part(new Span(start, trimmed(source, start, second.at())), words.subList(from, cut), clause));
            start = second.at();
            from = cut;
            clause = second;
        }
        out.add(new Part(new Span(start, sentence.end()), words.subList(from, words.size()), clause));
    }

    private static int indexAfter(List<Word> words, int offset) {
        int i = 0;
        while (i < words.size() && words.get(i).start() <= offset) {
            i++;
        }
        return i;
    }

    private static int trimmed(SourceText source, int start, int end) {
        int last = end;
        while (last > start && DIVIDERS.indexOf(source.view().charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    boolean asks(SourceText source) {
        int last = span.end() - 1;
        while (last > span.start() && "\"'”’)] ;".indexOf(source.view().charAt(last)) >= 0) {
            last--;
        }
        return source.view().charAt(last) == '?';
    }
}
