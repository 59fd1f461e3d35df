package org.scrutiny.committee.minutesimport;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutiny.committee.comment.Comment;
import org.scrutiny.committee.comment.MinutedComments;
import org.scrutiny.committee.meeting.AgendaItem;
import org.scrutiny.committee.meeting.AgendaItems;
import org.scrutiny.committee.meeting.ItemNumber;
import org.scrutiny.committee.meeting.Meeting;
import org.scrutiny.committee.meeting.Meetings;
import org.scrutiny.committee.minutes.model.ParsedComment;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Warning;
import org.scrutiny.committee.redaction.Redactors;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** Makes minutes into resources. The same text again changes nothing; a corrected text keeps every comment it repeats. */
@ApplicationScoped
public class MinutesImport {
    private static final int NUMBERS_SHOWN = 50;

    private final Meetings meetings;
    private final AgendaItems items;
    private final MinutedComments comments;
    private final MinutesArchive texts;
    private final Redactors redactors;
    private final List<MinutesListener> listeners;

    MinutesImport(
            Meetings meetings,
            AgendaItems items,
            MinutedComments comments,
            MinutesArchive texts,
            Redactors redactors,
            @All List<MinutesListener> listeners) {
        this.meetings = meetings;
        this.items = items;
        this.comments = comments;
        this.texts = texts;
        this.redactors = redactors;
        this.listeners = listeners;
    }

    /**
     * Imports the minutes of one item; the item is made if it is not there yet.
     *
     * @param source a text, a page or a record that holds the item, perhaps among others
     * @throws ProblemException broken_rule if it holds other items but not this one
     */
    public MinutesReport importItem(long meeting, ItemNumber number, MinutesFormat form, String source) {
        ParsedItem read = itemOf(form.parse(source), number);
        ParsedItem found = redactors.forMeeting(meeting).redact(read, ParsedItem.class);
        MinutesLimits.check(List.of(found));
        return take(meeting, number, form, found);
    }

    /**
     * Imports the minutes of every item of a meeting that has a number.
     *
     * @throws ProblemException broken_rule if none has, or two have the same
     */
    public MeetingReport importMeeting(long meeting, MinutesFormat form, String source) {
        Meeting known = meetings.read(meeting, null);
        Map<ItemNumber, ParsedItem> numbered = new LinkedHashMap<>();
        List<String> unplaced = new ArrayList<>();
        ParsedMeeting read = form.parse(source);
        ParsedMeeting parsed = redactors.forMeeting(meeting).redact(read, ParsedMeeting.class);
        for (ParsedItem item : parsed.items()) {
            Optional<ItemNumber> number = ItemNumber.in(item.number());
            if (number.isEmpty()) {
                unplaced.add(item.title() == null ? "" : item.title());
            } else if (numbered.put(number.get(), item) != null) {
                throw ProblemException.of(
                        ErrorCode.BROKEN_RULE,
                        "Two items have the number " + number.get() + "; send the minutes of each to its own address.");
            }
        }
        if (numbered.isEmpty()) {
            throw ProblemException.of(
                    ErrorCode.BROKEN_RULE, "No item in it has a number; send the minutes of each to its own address.");
        }
        MinutesLimits.check(numbered.values());
        List<MinutesReport> reports = new ArrayList<>();
        numbered.forEach((number, item) -> {
            reports.add(take(meeting, number, form, item));
            comments.detachAll();
        });
        return new MeetingReport(known, reports, unplaced, parsed.warnings());
    }

    private static ParsedItem itemOf(ParsedMeeting parsed, ItemNumber number) {
        List<ParsedItem> items = parsed.items();
        if (items.size() == 1) {
            return items.get(0);
        }
        return items.stream()
                .filter(item ->
                        ItemNumber.in(item.number()).filter(number::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ErrorCode.BROKEN_RULE,
                        "It has the items "
                                + items.stream()
                                        .map(ParsedItem::number)
                                        .filter(Objects::nonNull)
                                        .limit(NUMBERS_SHOWN)
                                        .collect(Collectors.joining(", "))
                                + ", and none has the number " + number + "."));
    }

    private MinutesReport take(long meeting, ItemNumber number, MinutesFormat form, ParsedItem found) {
        ParsedMinutes parsed = found.minutes();
        String itemId = number.idWithin(meeting);
        Optional<MinutesArchive.MinutesText> before = texts.latest(itemId);
        boolean changed = before.isEmpty()
                || !before.get().source().equals(found.text())
                || items.find(itemId).isEmpty();
        int version = before.map(MinutesArchive.MinutesText::version).orElse(0) + (changed ? 1 : 0);
        AgendaItem item = changed ? items.takeFrom(found, meeting, number) : items.read(meeting, number, null);
        if (changed) {
            texts.append(itemId, version, form, found.text());
            comments.replace(meetings.read(meeting, null), itemId, parsed.comments());
        }
        List<Comment> stored = comments.ofItem(itemId);
        List<MinutesListener.Minuted> minuted = minuted(stored, parsed.comments());
        listeners.forEach(listener -> listener.imported(meeting, itemId, minuted));
        return new MinutesReport(
                item,
                version,
                changed,
                parsed.headings(),
                stored,
                stored.stream()
                        .filter(comment -> comment.links().isEmpty())
                        .map(Comment::id)
                        .toList(),
                parsed.comments().stream()
                        .flatMap(comment -> comment.utterances().stream())
                        .toList(),
                parsed.resolutions(),
                parsed.unplaced(),
                warnings(parsed),
                parsed.truncated());
    }

    /** By their offsets, since a person may have deleted one or written others between them. */
    private static List<MinutesListener.Minuted> minuted(List<Comment> stored, List<ParsedComment> parsed) {
        Map<Integer, Comment> byStart = stored.stream()
                .filter(comment -> comment.start() != null)
                .collect(Collectors.toMap(Comment::start, Function.identity()));
        return parsed.stream()
                .filter(found -> byStart.containsKey(found.start()))
                .map(found -> new MinutesListener.Minuted(
                        byStart.get(found.start()).id(),
                        byStart.get(found.start()).dashboard(),
                        found))
                .toList();
    }

    String text(long meeting, ItemNumber number) {
        AgendaItem item = items.read(meeting, number, null);
        return texts.latest(item.id())
                .orElseThrow(() -> ProblemException.of(
                        ErrorCode.NOT_FOUND, "No minutes were imported for the item " + item.id() + "."))
                .source();
    }

    private List<Warning> warnings(ParsedMinutes parsed) {
        List<Warning> warnings = new ArrayList<>(parsed.warnings());
        parsed.headings().stream()
                .filter(heading -> heading.dashboard() != null && comments.existing(heading.dashboard()) == null)
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
