package org.scrutiny.committee.minutesimport;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.scrutiny.committee.minutes.MinutesParser;
import org.scrutiny.committee.minutes.model.MinutesException;
import org.scrutiny.committee.minutes.model.ParsedMeeting;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** The format of imported minutes. */
public enum MinutesFormat {
    TEXT("text/plain"),
    /** A published page, or pasted markup. */
    HTML("text/html"),
    /** The response of the ModernGov web service to {@code GetMeeting}. */
    XML("application/xml");

    private final String mediaType;

    MinutesFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static MinutesFormat of(MediaType type) {
        return switch (type.getSubtype().toLowerCase(Locale.ROOT)) {
            case "html" -> HTML;
            case "xml" -> XML;
            default -> TEXT;
        };
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * Parses a document.
     *
     * @throws ProblemException empty_body, too_large, invalid_value or broken_rule for a document that is rejected as a whole
     */
    ParsedMeeting parse(String source) {
        if (source.isBlank()) {
            throw ProblemException.of(ErrorCode.EMPTY_BODY, "The body is empty. Send the minutes in it.");
        }
        try {
            return switch (this) {
                case TEXT -> MinutesParser.parse(source);
                case HTML -> MinutesParser.parseHtml(source);
                case XML -> MinutesParser.parseXml(source);
            };
        } catch (MinutesException e) {
            ErrorCode code = switch (e.fault()) {
                case EMPTY -> ErrorCode.EMPTY_BODY;
                case TOO_LARGE -> ErrorCode.TOO_LARGE;
                case MALFORMED, UNSAFE -> ErrorCode.INVALID_VALUE;
                case NOT_MINUTES, MACHINE_SUMMARY -> ErrorCode.BROKEN_RULE;
            };
            throw ProblemException.of(code, e.getMessage());
        }
    }
}
