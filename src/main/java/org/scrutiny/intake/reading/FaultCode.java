package org.scrutiny.intake.reading;

import java.util.Locale;

/** The kinds of fault that reading a file can find. The lower-case name is the stable {@code code} of the API. */
public enum FaultCode {
    /** A cell of figures holds neither a number nor a known symbol. */
    UNKNOWN_SYMBOL,
    INVALID_NUMBER,
    TOO_MANY_DIGITS,
    /** The unit beside a number is not that of the indicator, or the number has none. */
    WRONG_UNIT,
    /** The name of an indicator in another system belongs to several. */
    AMBIGUOUS_INDICATOR,
    /** A symbol for a missing figure accompanies a figure. */
    SYMBOL_WITH_VALUE,
    /** A flag such as provisional replaces the figure. */
    FLAG_WITHOUT_VALUE,
    INVALID_DATE,
    INVALID_BOOLEAN,
    /** Columns that describe the same list differ in length. */
    LIST_LENGTH,
    UNKNOWN_AREA,
    /** The name of an area has several meanings in the period of the row. */
    AMBIGUOUS_AREA,
    UNKNOWN_LEVEL,
    UNKNOWN_COLUMN,
    DUPLICATE_COLUMN,
    UNNAMED_COLUMN,
    /** A column named like a field has texts that the field does not take. */
    UNUSED_COLUMN,
    /** The row that should give a count of this one is missing. */
    MISSING_ROW,
    /** Several rows give different counts for one figure. */
    AMBIGUOUS_ROW,
    /** A record at the end of the file that is not a figure. */
    TRAILING_NOTE,
    TOO_MANY_COLUMNS,
    NO_HEADER,
    TOO_FEW_FIELDS,
    /** Fields at the end of records are missing, but none that is read. */
    SHORT_RECORDS,
    TOO_MANY_FIELDS,
    UNCLOSED_QUOTE,
    STRAY_QUOTE,
    FIELD_TOO_LONG,
    LINE_TOO_LONG,
    INVALID_ENCODING,
    NUL_CHARACTER,
    /** The file is a spreadsheet, a PDF or an archive. */
    NOT_TEXT,
    MALFORMED_JSON,
    NOT_AN_OBJECT,
    INVALID_PROFILE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The code as clients see it, such as {@code unknown_symbol}. */
    public String code() {
        return code;
    }
}
