package org.scrutiny.committee.minutes.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What a document says about a meeting: one item or many.
 *
 * @param id the source's id of the meeting; {@code null} if it gives none
 * @param committee the committee's name; {@code null} if not stated
 * @param date the day of the meeting; {@code null} if not stated, or if several are
 * @param time as written; {@code null} if not stated
 * @param status as written; {@code null} if not stated
 * @param location as written; {@code null} if not stated
 * @param attendees those listed as present or excused
 * @param people those who speak, merged by their names, and those listed
 * @param items in the order of the document, at least one
 * @param warnings what a reader should check and no single item's minutes can say
 */
public record ParsedMeeting(
        String id,
        String committee,
        LocalDate date,
        String time,
        String status,
        String location,
        List<Attendee> attendees,
        List<MinutedPerson> people,
        List<ParsedItem> items,
        List<Warning> warnings) {

    public ParsedMeeting {
        attendees = List.copyOf(attendees);
        people = List.copyOf(people);
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
    }
}
