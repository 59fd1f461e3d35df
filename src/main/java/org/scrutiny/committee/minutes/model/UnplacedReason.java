package org.scrutiny.committee.minutes.model;

import java.util.Locale;

/** Why a passage is in {@link ParsedMinutes#unplaced()}. */
public enum UnplacedReason {
    AGENDA_TEXT("Agenda text before the minutes begin"),
    MEETING_REFERENCE("Identifies the meeting and is not part of the discussion"),
    FURTHER_LEAD_IN("A second sentence that introduces comments"),
    PAGE_NUMBER("Page number"),
    TABLE_ROW("Table row; tables are not parsed"),
    NO_WORDS("Contains no words"),
    TRUNCATION_NOTICE("Notice that the full minutes are on another page"),
    RESOLUTION_WITHOUT_TEXT("Resolution keyword without text after it"),
    TEXT_AFTER_DOCUMENTS("Text after the list of documents that is not a document"),
    FURTHER_DOCUMENTS("A second list of documents"),
    UNRECOGNISED_TEXT("Neither a sentence nor a heading with text below it");

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
