package org.scrutiny.committee.minutes.model;

import java.util.Locale;

/** What a {@link Warning} can say. */
public enum WarningKind {
    NO_COMMENTS("No comment was found"),
    TITLE_MISSING("The text does not start with a title"),
    HEADINGS_MISSING("No heading was found, so no comment belongs to a dashboard"),
    COMMENT_WITHOUT_HEADING("The comment stands under no heading"),
    DASHBOARD_TITLE_DIFFERS("The same dashboard number has two titles"),
    TRUNCATED("The text was cut short at its source"),
    RESOLUTION_UNKNOWN("The text was cut short before any resolution, so there may be one"),
    RESOLUTION_REPEATED("The resolution was given before and is kept once"),
    RESOLUTION_KEYWORD_MISSING("Worded as a resolution but without its keyword"),
    POSSIBLE_RESOLUTION("Agreement within a comment, not taken for a resolution"),
    SIMILAR_NAMES("Two surnames differ by a letter and may be one, spelled in two ways"),
    SEVERAL_MEETINGS("The text names several meetings, and what was said at which is not told apart"),
    WEEKDAY_DIFFERS("The day of the week is not that of the date, which is kept"),
    ITEM_RESTRICTED("The source marks an item as restricted: its minutes may not be public"),
    MOJIBAKE("Characters look wrongly decoded and are kept as they are");

    private final String message;

    WarningKind(String message) {
        this.message = message;
    }

    /** A warning about the whole document; what it is about is added to the message. */
    public Warning about(String what) {
        return new Warning(code(), what == null ? message : message + ": " + what, 1, 0, 0);
    }

    public Warning at(int line, int start, int end) {
        return new Warning(code(), message, line, start, end);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
