package org.scrutiny.committee.minutes.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting as described by a document, with one item or many.
 *
 * @param id the meeting's id in the source; {@code null} if there is none
 * @param committee the committee's name; {@code null} if not stated
 * @param date the date of the meeting; {@code null} if none or several are stated
 * @param time as written; {@code null} if not stated
 * @param status as written; {@code null} if not stated
 * @param location as written; {@code null} if not stated
 * @param attendees the people listed as present or excused
 * @param people speakers, merged by name, and the people listed
 * @param items in the order of the document, at least one
 * @param warnings points to check that concern no single item
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
