package org.scrutiny.committee.minutesimport;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
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

/** Imports minutes. The same text again changes nothing; a corrected text keeps every comment that it repeats. */
@Singleton
public class MinutesImport {
    private static final int MAX_NUMBERS_SHOWN = 50;

    private final Meetings meetings;
    private final AgendaItems items;
    private final MinutedComments comments;
    private final MinutesArchive archive;
    private final Redactors redactors;
    private final List<MinutesListener> listeners;

    MinutesImport(
            Meetings meetings,
            AgendaItems items,
            MinutedComments comments,
            MinutesArchive archive,
            Redactors redactors,
            @All List<MinutesListener> listeners) {
        this.meetings = meetings;
        this.items = items;
        this.comments = comments;
        this.archive = archive;
        this.redactors = redactors;
        this.listeners = listeners;
    }

    /**
     * Imports the minutes of one item; the item is created if it does not exist.
     *
     * @param source a text, page or record that contains the item, perhaps among others
     * @throws ProblemException broken_rule if it contains other items but not this one
     */
    public MinutesReport importItem(long meeting, ItemNumber number, MinutesFormat format, String source) {
        ParsedItem read = itemOf(format.parse(source), number);
        ParsedItem found = redactors.forMeeting(meeting).redact(read, ParsedItem.class);
        MinutesLimits.check(List.of(found));
        archive.lock(meeting);
        return take(meeting, number, format, found);
    }

    /**
     * Imports the minutes of every numbered item of a meeting.
     *
     * @throws ProblemException broken_rule if no item has a number, or two have the same
     */
    public MeetingReport importMeeting(long meeting, MinutesFormat format, String source) {
        Meeting known = meetings.read(meeting, null);
        Map<ItemNumber, ParsedItem> numbered = new LinkedHashMap<>();
        List<String> unplaced = new ArrayList<>();
        ParsedMeeting read = format.parse(source);
        ParsedMeeting parsed = redactors.forMeeting(meeting).redact(read, ParsedMeeting.class);
        for (ParsedItem item : parsed.items()) {
            Optional<ItemNumber> number = ItemNumber.parse(item.number());
            if (number.isEmpty()) {
                unplaced.add(item.title() == null ? "" : item.title());
            } else if (numbered.put(number.get(), item) != null) {
                throw ProblemException.of(
                        ErrorCode.BROKEN_RULE,
                        "Two items have the number " + number.get() + ". Import each item separately.");
            }
        }
        if (numbered.isEmpty()) {
            throw ProblemException.of(ErrorCode.BROKEN_RULE, "No item has a number. Import each item separately.");
        }
        MinutesLimits.check(numbered.values());
        archive.lock(meeting);
        List<MinutesReport> reports = new ArrayList<>();
        numbered.forEach((number, item) -> {
            reports.add(take(meeting, number, format, item));
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
                        ItemNumber.parse(item.number()).filter(number::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ErrorCode.BROKEN_RULE,
                        "The document contains items "
                                + items.stream()
                                        .map(ParsedItem::number)
                                        .filter(Objects::nonNull)
                                        .limit(MAX_NUMBERS_SHOWN)
                                        .collect(Collectors.joining(", "))
                                + " but no item " + number + "."));
    }

    private MinutesReport take(long meeting, ItemNumber number, MinutesFormat format, ParsedItem found) {
        ParsedMinutes parsed = found.minutes();
        String itemId = number.idWithin(meeting);
        Optional<MinutesArchive.MinutesText> before = archive.latest(itemId);
        boolean changed = before.isEmpty()
                || !before.get().source().equals(found.text())
                || items.find(itemId).isEmpty();
        int version = before.map(MinutesArchive.MinutesText::version).orElse(0) + (changed ? 1 : 0);
        AgendaItem item = changed ? items.takeFrom(found, meeting, number) : items.read(meeting, number, null);
        if (changed) {
            archive.append(itemId, version, format, found.text());
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

    /** Matches by offset, because a person may have deleted comments or added others. */
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
        return archive.latest(item.id())
                .orElseThrow(() -> ProblemException.of(
                        ErrorCode.NOT_FOUND, "No minutes have been imported for item " + item.id() + "."))
                .source();
    }

    private List<Warning> warnings(ParsedMinutes parsed) {
        List<Warning> warnings = new ArrayList<>(parsed.warnings());
        parsed.headings().stream()
                .filter(heading -> heading.dashboard() != null && comments.existing(heading.dashboard()) == null)
                .map(heading -> new Warning(
                        "unknown_dashboard",
                        "There is no dashboard " + heading.dashboard()
                                + ", so the comments under this heading have none",
                        heading.line(),
                        heading.start(),
                        heading.end()))
                .forEach(warnings::add);
        return List.copyOf(warnings);
    }
}
