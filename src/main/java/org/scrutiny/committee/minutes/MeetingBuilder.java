package org.scrutiny.committee.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Collects the items of a document and reads them together, so that people are the same in all of them. */
final class MeetingBuilder {

    static final int MOST_ITEMS = 1_000;

    private static final Pattern RECORDED_VOTE =
            Pattern.compile("(?<!no )\\brecorded vote\\b", Pattern.CASE_INSENSITIVE);

    private record Item(
            MinutesCollector draft, ItemText known, String source, String fullTextLink, boolean restricted) {}

    private final List<Item> items = new ArrayList<>();
    private final List<Attendee> attendees = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final PersonRegister personRegister = new PersonRegister();
    private final List<LinkedDocument> loose = new ArrayList<>();
    private int characters;

    String id;
    String committee;
    LocalDate date;
    String time;
    String status;
    String location;

    /** Adds an item of which only the wording tells the parts. */
    void addText(String source, List<LinkedDocument> documents) {
        addText(source, documents, null);
    }

    void addText(String source, List<LinkedDocument> documents, String fullTextLink) {
        check(source);
        loose.addAll(documents);
        items.add(new Item(ItemParser.read(source), null, source, fullTextLink, false));
    }

    /** Adds an item of which the parts are known. */
    void add(ItemText item, String fullTextLink, boolean restricted) {
        check(item.text());
        items.add(new Item(ItemParser.read(item), item, item.text(), fullTextLink, restricted));
    }

    private void check(String text) {
        characters += text.length();
        if (characters > MinutesParser.LONGEST_TEXT) {
            throw new MinutesException(
                    MinutesFault.TOO_LARGE,
                    "Minutes have at most " + MinutesParser.LONGEST_TEXT + " characters of text.");
        }
        InputGuard.checkAuthor(text);
    }

    static MinutesException tooManyItems() {
        return new MinutesException(MinutesFault.TOO_LARGE, "A meeting has at most " + MOST_ITEMS + " items.");
    }

    void attends(Attendee attendee) {
        attendees.add(attendee);
        String name = Attendance.plainName(attendee.name());
        if (!name.isEmpty()) {
            personRegister.attends(name, attendee.description(), attendee.role(), "list of those present");
        }
    }

    void warn(WarningKind kind) {
        warnings.add(kind.about(null));
    }

    ParsedMeeting build() {
        personRegister.learn(items.stream()
                .flatMap(item -> item.draft().namedSubjects().stream())
                .toList());
        personRegister.similarSurnames().forEach(names -> warnings.add(WarningKind.SIMILAR_NAMES.about(names)));
        List<ParsedItem> parsed = items.stream().map(this::finish).toList();
        return new ParsedMeeting(
                id, committee, date, time, status, location, attendees, personRegister.list(), parsed, warnings);
    }

    private ParsedItem finish(Item item) {
        boolean vote = item.source().contains("ecorded ")
                && RECORDED_VOTE.matcher(item.source()).find();
        ParsedMinutes minutes = item.draft().finish(personRegister);
        if (item.known() == null) {
            return loose(item, minutes, vote);
        }
        ItemText known = item.known();
        return new ParsedItem(
                known.number(),
                known.title(),
                known.text(),
                minutes,
                known.paragraphs(ItemText.Kind.AGENDA),
                known.has(ItemText.Kind.DECISION) ? known.paragraphs(ItemText.Kind.DECISION) : null,
                known.has(ItemText.Kind.MINUTES) ? known.paragraphs(ItemText.Kind.MINUTES) : null,
                known.documents(),
                item.fullTextLink(),
                vote,
                item.restricted());
    }

    private ParsedItem loose(Item item, ParsedMinutes minutes, boolean vote) {
        List<MeetingReference> references = minutes.unplaced().stream()
                .filter(passage -> passage.code().equals("meeting_reference"))
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
