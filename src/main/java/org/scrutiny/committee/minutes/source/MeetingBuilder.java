package org.scrutiny.committee.minutes.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.scrutiny.committee.minutes.layout.ItemReader;
import org.scrutiny.committee.minutes.layout.MinutesCollector;
import org.scrutiny.committee.minutes.model.Attendee;
import org.scrutiny.committee.minutes.model.LinkedDocument;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.MinutesFault;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.UnplacedReason;
import org.scrutiny.committee.minutes.model.Warning;
import org.scrutiny.committee.minutes.model.WarningKind;
import org.scrutiny.committee.minutes.speech.ItemSpeech;
import org.scrutiny.committee.minutes.speech.PersonRegister;
import org.scrutiny.committee.minutes.text.ItemText;

/** Collects the items of a document and completes them together, because they share their people. */
public final class MeetingBuilder {

    static final int MAX_ITEMS = 1_000;
    /** The text of all items together, without markup. */
    private static final int MAX_CHARACTERS = 1_000_000;

    private static final Pattern RECORDED_VOTE =
            Pattern.compile("(?<!no )\\brecorded vote\\b", Pattern.CASE_INSENSITIVE);

    private record Item(
            MinutesCollector collected,
            ItemSpeech speech,
            ItemText known,
            String source,
            String fullTextLink,
            boolean restricted) {}

    private final List<Item> items = new ArrayList<>();
    private final List<Attendee> attendees = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final PersonRegister people = new PersonRegister();
    private final List<LinkedDocument> loose = new ArrayList<>();
    private int characters;

    String id;
    String committee;
    LocalDate date;
    String time;
    String status;
    String location;

    /** Reads the plain text of one item. */
    public static ParsedMeeting read(String source) {
        var meeting = new MeetingBuilder();
        meeting.addText(source, List.of(), null);
        return meeting.build();
    }

    /** Adds an item whose sections are known only by their wording. */
    void addText(String source, List<LinkedDocument> documents, String fullTextLink) {
        check(source);
        loose.addAll(documents);
        add(ItemReader.read(source), null, source, fullTextLink, false);
    }

    /** Adds an item whose sections are known. */
    void add(ItemText item, String fullTextLink, boolean restricted) {
        check(item.text());
        add(ItemReader.read(item), item, item.text(), fullTextLink, restricted);
    }

    private void add(
            MinutesCollector collected, ItemText known, String source, String fullTextLink, boolean restricted) {
        var speech = new ItemSpeech(collected.source(), collected.comments());
        items.add(new Item(collected, speech, known, source, fullTextLink, restricted));
    }

    private void check(String text) {
        characters += text.length();
        if (characters > MAX_CHARACTERS) {
            throw new MinutesException(
                    MinutesFault.TOO_LARGE,
                    "The text of the minutes must not exceed " + MAX_CHARACTERS + " characters.");
        }
        InputGuard.checkAuthor(text);
    }

    static MinutesException tooManyItems() {
        return new MinutesException(
                MinutesFault.TOO_LARGE, "A meeting must not have more than " + MAX_ITEMS + " agenda items.");
    }

    void attends(Attendee attendee) {
        attendees.add(attendee);
        String name = Attendance.plainName(attendee.name());
        if (!name.isEmpty()) {
            people.attends(name, attendee.description(), attendee.role(), "list of those present");
        }
    }

    void warn(WarningKind kind) {
        warnings.add(kind.about(null));
    }

    ParsedMeeting build() {
        people.learn(items.stream().map(Item::speech).toList());
        people.similarSurnames().forEach(names -> warnings.add(WarningKind.SIMILAR_NAMES.about(names)));
        List<ParsedItem> parsed = items.stream().map(this::finish).toList();
        return new ParsedMeeting(
                id, committee, date, time, status, location, attendees, people.list(), parsed, warnings);
    }

    private ParsedItem finish(Item item) {
        boolean vote = item.source().contains("ecorded ")
                && RECORDED_VOTE.matcher(item.source()).find();
        ParsedMinutes minutes = item.collected().finish(item.speech().attribute(people), people.list());
        if (item.known() == null) {
            return loose(item, minutes, vote);
        }
        ItemText known = item.known();
        return new ParsedItem(
                known.number(),
                known.title(),
                known.text(),
                minutes,
                known.paragraphs(ItemText.SectionKind.AGENDA),
                known.has(ItemText.SectionKind.DECISION) ? known.paragraphs(ItemText.SectionKind.DECISION) : null,
                known.has(ItemText.SectionKind.MINUTES) ? known.paragraphs(ItemText.SectionKind.MINUTES) : null,
                known.documents(),
                item.fullTextLink(),
                vote,
                item.restricted());
    }

    private ParsedItem loose(Item item, ParsedMinutes minutes, boolean vote) {
        List<MeetingReference> references = minutes.unplaced().stream()
                .filter(passage -> passage.code().equals(UnplacedReason.MEETING_REFERENCE.code()))
                .map(passage -> MeetingReference.of(passage.text()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        MeetingReference only = references.size() == 1 ? references.get(0) : null;
        if (references.size() > 1) {
            warn(WarningKind.SEVERAL_MEETINGS);
        } else if (only != null) {
            date = date == null ? only.date() : date;
            committee = committee == null ? only.committee() : committee;
        }
        List<String> purpose = minutes.purpose() == null ? List.of() : List.of(minutes.purpose());
        String number = only == null ? null : only.item();
        return new ParsedItem(
                number,
                minutes.title(),
                item.source(),
                minutes,
                purpose,
                null,
                null,
                loose,
                item.fullTextLink(),
                vote,
                false);
    }
}
