package org.scrutiny.committee.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scrutiny.kernel.text.Sha256;

/**
 * Hashes requests by their content words, regardless of order, of who asks and of the words of asking. Requests are the same
 * only if all content words are equal; similarity would be a guess.
 */
final class RequestWords {
    private static final int MIN_WORDS = 2;
    private static final Set<String> STOP_WORDS =
            Set.of(("a about an the of in on to and or for with by at from as into per be been being is "
                            + "are was were am it its this that these those he she they him her them his their theirs which who whom "
                            + "whose what how why when where whether if there any some again also further would could should will can "
                            + "may might must had has have having do does did done so such more")
                    .split(" "));
    private static final Set<String> ASKING_WORDS =
            Set.of(("ask asks asked asking request requests requested requesting suggest suggests suggested "
                            + "suggesting query queried querying enquire enquired inquired wonder wondered seek sought raise raised "
                            + "question questioned questions interested know wish wished want wanted propose proposed recommend "
                            + "recommended urge urged repeat repeated include including included provide provided providing show shown "
                            + "see seen add added receive received give given member members councillor councillors cllr committee "
                            + "panel officer officers chair please")
                    .split(" "));

    private RequestWords() {}

    /** A hash that equal requests share; null if there are too few content words to compare. */
    static String hash(String text, String askedBy) {
        Set<String> left = new TreeSet<>();
        List<String> asker = askedBy == null ? List.of() : WordTokenizer.words(askedBy);
        for (String word : WordTokenizer.words(text)) {
            if (!STOP_WORDS.contains(word) && !ASKING_WORDS.contains(word) && !asker.contains(word)) {
                left.add(singular(word));
            }
        }
        return left.size() < MIN_WORDS ? null : Sha256.hash(String.join(" ", new ArrayList<>(left)));
    }

    /** A hash that only the same words in the same order share. */
    static String hashExactly(QuestionKind kind, String text) {
        return Sha256.hash(kind + WordTokenizer.phrase(text));
    }

    private static String singular(String word) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
