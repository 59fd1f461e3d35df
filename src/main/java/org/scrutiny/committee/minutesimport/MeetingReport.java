package org.scrutiny.committee.minutesimport;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.scrutiny.committee.meeting.Meeting;
import org.scrutiny.committee.minutes.model.Warning;

/**
 * The result of importing the minutes of a whole meeting.
 *
 * @param items a report for each imported item, in the order of the document
 * @param unplaced titles of items that have no number and were left out
 * @param warnings what a person should check and no report of a single item contains
 */
public record MeetingReport(
        @NotNull Meeting meeting,
        @NotNull List<MinutesReport> items,
        @NotNull List<String> unplaced,
        @NotNull List<Warning> warnings) {}
