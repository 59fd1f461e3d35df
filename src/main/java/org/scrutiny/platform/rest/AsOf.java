package org.scrutiny.platform.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * The moment as of which a reader wants to be told what was known: an instant, a date for its beginning, or a meeting for
 * the end of its day, which is what the committee saw.
 */
@Schema(
        type = SchemaType.STRING,
        examples = {"2026-09-24T17:30:00Z", "2026-09-24", "meeting:1"})
public final class AsOf {
    private static final String PARAMETER = "asOf";
    private static final String MEETING = "meeting:";

    private final String text;
    private final Supplier<Instant> moment;

    private AsOf(String text, Supplier<Instant> moment) {
        this.text = text;
        this.moment = moment;
    }

    /** Reads what a client sent; meetings are looked up only when the moment is asked for. */
    static AsOf read(String text, MeetingDays meetings) {
        if (text.startsWith(MEETING)) {
            return new AsOf(text, () -> endOf(text, meetings));
        }
        Instant instant = WireDates.instant(text);
        return new AsOf(text, () -> instant);
    }

    /**
     * The moment that is meant; null, which is now, if there is none.
     *
     * @throws ProblemException invalid_parameter for one that has not come yet, and for a meeting that is not there
     */
    public static Instant moment(AsOf asOf) {
        if (asOf == null) {
            return null;
        }
        return Moment.notAhead(PARAMETER, asOf.text, asOf.moment.get());
    }

    private static Instant endOf(String text, MeetingDays meetings) {
        return Ids.read(text.substring(MEETING.length()))
                .flatMap(meetings::dayOf)
                .orElseThrow(() -> ProblemException.ofParameter(
                        ErrorCode.INVALID_PARAMETER, PARAMETER, "'asOf' names a meeting that is not there.", text))
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    @Override
    public String toString() {
        return text;
    }
}
