package org.scrutiny.answers.changefeed;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrutiny.answers.changefeed.ChangeReader.Numbered;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.AsOf;
import org.scrutiny.platform.store.CommitSequence;

/**
 * Reads changes in the order of their numbers, up to the lowest number that an open transaction may still write: such a
 * transaction can commit after others with higher numbers.
 */
@Singleton
class ChangeFeed {
    private static final String SINCE = "since";
    private static final Pattern STARTS_LIKE_DATE = Pattern.compile("[0-9+-].*", Pattern.DOTALL);

    private final ChangeReader reader;
    private final CommitSequence numbers;

    ChangeFeed(ChangeReader reader, CommitSequence numbers) {
        this.reader = reader;
        this.numbers = numbers;
    }

    Changes read(ChangeQuery query) {
        int rows = query.rowsToRead();
        // Read first, so that the statements below see every change up to it.
        long lowWatermark = numbers.lowWatermark();
        Position since = startingPosition(query.since, lowWatermark);
        List<Numbered> found = inOrder(since, lowWatermark, query.type, rows);
        boolean more = found.size() == rows;
        List<Numbered> shown = more ? found.subList(0, rows - 1) : found;
        // At the end of the feed the next position is after everything examined, including changes filtered out by
        // type.
        Position next = more ? shown.get(shown.size() - 1).position() : new Position(lowWatermark, null);
        return new Changes(shown.stream().map(Numbered::change).toList(), query.from(next), more);
    }

    private Position startingPosition(String since, long lowWatermark) {
        if (since == null) {
            return Position.START;
        }
        if (STARTS_LIKE_DATE.matcher(since).matches()) {
            Instant moment = AsOf.past(SINCE, since);
            return new Position(reader.firstRecordedSince(moment, lowWatermark), null);
        }
        Position position = Position.read(since);
        if (position.number() > lowWatermark) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    SINCE,
                    "'since' is ahead of everything recorded here: it comes from another store, or from before this store "
                            + "was restored. Omit it to start over.",
                    since);
        }
        return position;
    }

    private List<Numbered> inOrder(Position since, long lowWatermark, List<ChangeType> types, int rows) {
        List<ChangeType> others =
                types.stream().filter(type -> type != ChangeType.OBSERVATION).toList();
        boolean all = types.isEmpty();
        List<Numbered> resources =
                all || !others.isEmpty() ? reader.history(since, lowWatermark, others, rows) : List.of();
        List<Numbered> figures = all || types.contains(ChangeType.OBSERVATION)
                ? reader.observations(since, lowWatermark, rows)
                : List.of();
        // The sort is stable: changes with the same number keep their order.
        return Stream.concat(resources.stream(), figures.stream())
                .sorted(Comparator.comparingLong(Numbered::number))
                .limit(rows)
                .toList();
    }
}
