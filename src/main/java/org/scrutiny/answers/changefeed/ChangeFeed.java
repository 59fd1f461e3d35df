package org.scrutiny.answers.changefeed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrutiny.answers.changefeed.ChangeReader.Numbered;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Moment;
import org.scrutiny.platform.store.CommitSequence;

/**
 * Tells changes in the order of their numbers, and only those that are decided: a transaction that is still open may yet
 * write under a number that is lower than others which are there to be read.
 */
@ApplicationScoped
class ChangeFeed {
    private static final String SINCE = "since";
    private static final Pattern BEGINS_AS_DATE = Pattern.compile("[0-9+-].*", Pattern.DOTALL);

    private final ChangeReader reader;
    private final CommitSequence numbers;

    ChangeFeed(ChangeReader reader, CommitSequence numbers) {
        this.reader = reader;
        this.numbers = numbers;
    }

    Changes read(ChangeQuery query) {
        int rows = query.rowsToRead();
        // Before anything is read: what is decided now is seen by all that is read from here on.
        long settled = numbers.settled();
        Position since = position(query.since, settled);
        List<Numbered> found = inOrder(since, settled, query.type, rows);
        boolean more = found.size() == rows;
        List<Numbered> shown = more ? found.subList(0, rows - 1) : found;
        // At the end the next place is behind all that was looked at, whether it was shown or not.
        Position next = more ? shown.get(shown.size() - 1).position() : new Position(settled, null);
        return new Changes(shown.stream().map(Numbered::change).toList(), query.from(next), more);
    }

    private Position position(String since, long settled) {
        if (since == null) {
            return Position.START;
        }
        if (BEGINS_AS_DATE.matcher(since).matches()) {
            Instant moment = Moment.past(SINCE, since);
            return new Position(reader.firstRecordedSince(moment, settled), null);
        }
        Position position = Position.at(since);
        if (position.number() > settled) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    SINCE,
                    "'since' lies ahead of all that is recorded here, so it was given by another store, or before this one "
                            + "was set back; leave it out to begin anew.",
                    since);
        }
        return position;
    }

    private List<Numbered> inOrder(Position since, long settled, List<ChangeType> types, int rows) {
        List<ChangeType> others =
                types.stream().filter(type -> type != ChangeType.OBSERVATION).toList();
        boolean all = types.isEmpty();
        List<Numbered> resources = all || !others.isEmpty() ? reader.history(since, settled, others, rows) : List.of();
        List<Numbered> figures =
                all || types.contains(ChangeType.OBSERVATION) ? reader.observations(since, settled, rows) : List.of();
        // Sorting keeps the order of what has the same number.
        return Stream.concat(resources.stream(), figures.stream())
                .sorted(Comparator.comparingLong(Numbered::number))
                .limit(rows)
                .toList();
    }
}
