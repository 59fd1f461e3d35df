package org.scrutiny.committee.minutes.model;

import java.util.Locale;

/** Why a passage is in {@link ParsedMinutes#unplaced()}. */
public enum UnplacedReason {
    AGENDA_TEXT("Text of the agenda before the minutes of the item begin"),
    MEETING_REFERENCE("Names the meeting, not the discussion"),
    FURTHER_LEAD_IN("Introduces comments, and another sentence already does"),
    PAGE_NUMBER("Page number"),
    TABLE_ROW("Row of a table; tables are not read"),
    NO_WORDS("Holds no words"),
    TRUNCATION_NOTICE("The page's notice that the minutes go on elsewhere"),
    RESOLUTION_WITHOUT_TEXT("A resolution's keyword with no wording after it"),
    TEXT_AFTER_DOCUMENTS("Stands after the list of documents but is no document"),
    FURTHER_DOCUMENTS("A second list of documents"),
    UNRECOGNISED_TEXT("Neither a sentence nor a heading with text under it");

    private final String message;

    UnplacedReason(String message) {
        this.message = message;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Passage at(String text, int line, int start, int end) {
        return new Passage(code(), message, text, line, start, end);
    }
}
