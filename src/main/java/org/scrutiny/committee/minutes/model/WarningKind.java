package org.scrutiny.committee.minutes.model;

import java.util.Locale;

/** The kinds of {@link Warning}. */
public enum WarningKind {
    NO_COMMENTS("No comments were found"),
    TITLE_MISSING("The text does not begin with a title"),
    HEADINGS_MISSING("No headings were found, so no comment is linked to a dashboard"),
    COMMENT_WITHOUT_HEADING("The comment has no heading above it"),
    DASHBOARD_TITLE_DIFFERS("The dashboard number has two different titles"),
    TRUNCATED("The source text was cut short"),
    RESOLUTION_UNKNOWN("The text was cut short before any resolution, so one may be missing"),
    RESOLUTION_REPEATED("The resolution is repeated and returned only once"),
    RESOLUTION_KEYWORD_MISSING("The text is worded as a resolution but has no keyword such as RESOLVED"),
    POSSIBLE_RESOLUTION("The comment reports an agreement, which is not counted as a resolution"),
    SIMILAR_NAMES("Two similar surnames may be spellings of the same name"),
    SEVERAL_MEETINGS("The text refers to several meetings and cannot be divided between them"),
    WEEKDAY_DIFFERS("The weekday does not match the date; the date is used"),
    ITEM_RESTRICTED("The source marks an item as restricted, so its minutes may not be public"),
    MOJIBAKE("Some characters look wrongly decoded and are left unchanged");

    private final String message;

    WarningKind(String message) {
        this.message = message;
    }

    /** A warning about the whole document, with a detail added to the message unless it is {@code null}. */
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
