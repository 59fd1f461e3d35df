package org.scrutiny.committee.minutesimport;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.scrutiny.committee.meeting.Meeting;
import org.scrutiny.committee.minutes.model.Warning;

/**
 * What an import made of the minutes of a whole meeting.
 *
 * @param items a report for each item that was imported, in the order of the document
 * @param unplaced the titles of items that have no number, which were left out
 * @param warnings what a person should look at and no single item's report says
 */
public record MeetingReport(
        @NotNull Meeting meeting,
        @NotNull List<MinutesReport> items,
        @NotNull List<String> unplaced,
        @NotNull List<Warning> warnings) {}
