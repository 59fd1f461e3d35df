package org.scrutiny.committee.comment;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Matches the comments of an item to those in newer minutes. Comments match by equal text, under the same heading first and
 * then under any. A comment without equal text matches one in a similar position that shares at least half of its words and
 * so is taken for the corrected comment.
 */
final class CommentMatch {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Comments searched for a corrected one; keeps the time proportional to the number of comments. */
    private static final int MAX_SEARCHED = 20;

    private final Map<CommentEntity, CommentEntity> oldOfNew = new HashMap<>();
    private List<CommentEntity> left;

    CommentMatch(List<CommentEntity> old, List<CommentEntity> found) {
        left = old;
        same(found, comment -> List.of(String.valueOf(comment.heading), comment.text));
        same(found, comment -> comment.text);
        similar(found);
    }

    /** The stored comment that a comment of the newer minutes continues; null if it is new. */
    CommentEntity of(CommentEntity found) {
        return oldOfNew.get(found);
    }

    /** The stored comments that are not in the newer minutes. */
    Collection<CommentEntity> gone() {
        return left;
    }

    private void same(List<CommentEntity> found, Function<CommentEntity, Object> words) {
        Map<Object, Deque<CommentEntity>> known = new HashMap<>();
        left.forEach(comment -> known.computeIfAbsent(words.apply(comment), key -> new ArrayDeque<>())
                .add(comment));
        for (CommentEntity comment : unmatched(found)) {
            Deque<CommentEntity> candidates = known.get(words.apply(comment));
            if (candidates != null && !candidates.isEmpty()) {
                oldOfNew.put(comment, candidates.poll());
            }
        }
        leaveOut();
    }

    private void similar(List<CommentEntity> found) {
        List<Set<String>> words = left.stream().map(CommentMatch::words).toList();
        int from = 0;
        for (CommentEntity comment : unmatched(found)) {
            Set<String> its = words(comment);
            int best = -1;
            int most = 0;
            for (int i = from; i < Math.min(left.size(), from + MAX_SEARCHED); i++) {
                int shared = shared(its, words.get(i));
                if (shared > most && 4 * shared >= its.size() + words.get(i).size()) {
                    best = i;
                    most = shared;
                }
            }
            if (best >= 0) {
                oldOfNew.put(comment, left.get(best));
                from = best + 1;
            }
        }
        leaveOut();
    }

    private List<CommentEntity> unmatched(List<CommentEntity> found) {
        return found.stream().filter(comment -> !oldOfNew.containsKey(comment)).toList();
    }

    private void leaveOut() {
        Set<CommentEntity> matched = Set.copyOf(oldOfNew.values());
        left = left.stream().filter(comment -> !matched.contains(comment)).toList();
    }

    private static int shared(Set<String> one, Set<String> other) {
        return (int) (one.size() < other.size() ? one : other)
                .stream()
                        .filter((one.size() < other.size() ? other : one)::contains)
                        .count();
    }

    private static Set<String> words(CommentEntity comment) {
        return NO_WORD.splitAsStream(comment.text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
