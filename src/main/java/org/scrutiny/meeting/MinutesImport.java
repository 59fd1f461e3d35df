package org.scrutiny.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutiny.indicator.Dashboards;
import org.scrutiny.minutes.MinutesException;
import org.scrutiny.minutes.MinutesParser;
import org.scrutiny.minutes.ParsedComment;
import org.scrutiny.minutes.ParsedMinutes;
import org.scrutiny.minutes.Warning;
import org.scrutiny.problem.ErrorCode;
import org.scrutiny.problem.ProblemException;

/** Makes minutes into resources. The same text again changes nothing; a corrected text keeps every comment it repeats. */
@ApplicationScoped
public class MinutesImport {
    /** Far above what an item has; each comment is a resource of its own, and all are written in one transaction. */
    private static final int MOST_COMMENTS = 1_000;

    private final AgendaItems items;
    private final CommentRepository comments;
    private final MinutesTexts texts;
    private final Dashboards dashboards;
    private final MinutesListener listener;

    MinutesImport(
            AgendaItems items,
            CommentRepository comments,
            MinutesTexts texts,
            Dashboards dashboards,
            MinutesListener listener) {
        this.items = items;
        this.comments = comments;
        this.texts = texts;
        this.dashboards = dashboards;
        this.listener = listener;
    }

    /** Imports the plain text of one item's minutes; the item is made if it is not there yet. */
    public MinutesReport importText(long meeting, ItemNumber number, String source) {
        if (source.isBlank()) {
            throw ProblemException.of(ErrorCode.EMPTY_BODY, "Send the text of the minutes in the body; it was empty.");
        }
        ParsedMinutes parsed = parse(source);
        if (parsed.comments().size() > MOST_COMMENTS) {
            throw ProblemException.of(
                    ErrorCode.TOO_LARGE, "The minutes of one item have at most " + MOST_COMMENTS + " comments.");
        }
        String itemId = number.idWithin(meeting);
        Optional<MinutesTexts.MinutesText> before = texts.latest(itemId);
        boolean changed = before.isEmpty()
                || !before.get().source().equals(source)
                || items.find(itemId).isEmpty();
        int version = before.map(MinutesTexts.MinutesText::version).orElse(0) + (changed ? 1 : 0);
        AgendaItem item = changed ? items.takeFrom(parsed, meeting, number) : items.read(meeting, number, null);
        if (changed) {
            texts.append(itemId, version, source);
            replaceComments(meeting, itemId, parsed.comments());
        }
        listener.imported(meeting, itemId, minuted(itemId, parsed.comments()));
        return new MinutesReport(
                item,
                version,
                changed,
                parsed.headings(),
                comments.ofItem(itemId).stream().map(comments::view).toList(),
                parsed.resolutions(),
                parsed.unplaced(),
                warnings(parsed),
                parsed.truncated());
    }

    private static ParsedMinutes parse(String source) {
        try {
            return MinutesParser.parse(source).items().get(0).minutes();
        } catch (MinutesException e) {
            ErrorCode code = switch (e.fault()) {
                case EMPTY -> ErrorCode.EMPTY_BODY;
                case TOO_LARGE -> ErrorCode.TOO_LARGE;
                case MALFORMED, UNSAFE -> ErrorCode.INVALID_VALUE;
                case NOT_MINUTES, MACHINE_SUMMARY -> ErrorCode.BROKEN_RULE;
            };
            throw ProblemException.of(code, e.getMessage());
        }
    }

    String text(long meeting, ItemNumber number) {
        AgendaItem item = items.read(meeting, number, null);
        return texts.latest(item.id())
                .orElseThrow(() -> ProblemException.of(
                        ErrorCode.NOT_FOUND, "No minutes were imported for the item " + item.id() + "."))
                .source();
    }

    /** By their offsets, since a person may have deleted one or written others between them. */
    private List<MinutesListener.Minuted> minuted(String item, List<ParsedComment> parsed) {
        Map<Integer, CommentEntity> stored = comments.ofItem(item).stream()
                .filter(comment -> comment.start != null)
                .collect(Collectors.toMap(comment -> comment.start, Function.identity()));
        return parsed.stream()
                .filter(found -> stored.containsKey(found.start()))
                .map(found -> new MinutesListener.Minuted(
                        stored.get(found.start()).id.toString(), stored.get(found.start()).dashboard, found))
                .toList();
    }

    /** Comments written by hand have no offsets and stay; imported ones stay if the new text repeats their words. */
    private void replaceComments(long meeting, String item, List<ParsedComment> parsed) {
        List<CommentEntity> old = new ArrayList<>(comments.ofItem(item));
        old.removeIf(comment -> comment.start == null);
        for (ParsedComment found : parsed) {
            CommentEntity made = entity(meeting, item, found);
            Optional<CommentEntity> kept =
                    old.stream().filter(comment -> comment.sameWords(made)).findFirst();
            if (kept.isEmpty()) {
                comments.create(made);
            } else {
                old.remove(kept.get());
                if (!kept.get().isAt(made)) {
                    comments.revise(kept.get(), comment -> comment.moveTo(made));
                }
            }
        }
        old.forEach(comments::remove);
    }

    private CommentEntity entity(long meeting, String item, ParsedComment found) {
        CommentEntity comment = new CommentEntity();
        comment.meeting = meeting;
        comment.item = item;
        comment.position = found.position();
        comment.text = found.text();
        comment.start = found.start();
        comment.end = found.end();
        if (found.heading() != null) {
            comment.heading = found.heading().raw();
            comment.dashboard = known(found.heading().dashboard());
        }
        return comment;
    }

    private Integer known(Integer dashboard) {
        return dashboard != null && dashboards.find(dashboard).isPresent() ? dashboard : null;
    }

    private List<Warning> warnings(ParsedMinutes parsed) {
        List<Warning> warnings = new ArrayList<>(parsed.warnings());
        parsed.headings().stream()
                .filter(heading -> heading.dashboard() != null && known(heading.dashboard()) == null)
                .map(heading -> new Warning(
                        "unknown_dashboard",
                        "There is no dashboard " + heading.dashboard() + ", so the comments under it have none",
                        heading.line(),
                        heading.start(),
                        heading.end()))
                .forEach(warnings::add);
        return List.copyOf(warnings);
    }
}
