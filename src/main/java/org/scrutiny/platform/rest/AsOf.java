package org.scrutiny.platform.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.json.WireDates;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * The moment as of which a request reads: an instant, the start of a date, or the end of a meeting's day, which is what
 * the committee saw.
 */
@Schema(
        type = SchemaType.STRING,
        examples = {"2026-09-24T17:30:00Z", "2026-09-24", "meeting:1"})
public final class AsOf {
    private static final String PARAMETER = "asOf";
    private static final String MEETING = "meeting:";

    private final String text;
    private final Supplier<Instant> moment;

    /** Looks up the days of meetings. */
    public interface MeetingDays {
        /** The day of the meeting with this id; empty if there is no such meeting. */
        Optional<LocalDate> dayOf(long id);
    }

    private AsOf(String text, Supplier<Instant> moment) {
        this.text = text;
        this.moment = moment;
    }

    /** Parses the parameter. {@link #moment} looks up a meeting later, within the transaction. */
    static AsOf read(String text, MeetingDays meetings) {
        if (text.startsWith(MEETING)) {
            return new AsOf(text, () -> endOf(text, meetings));
        }
        Instant instant = WireDates.instant(text);
        return new AsOf(text, () -> instant);
    }

    /**
     * The moment of the parameter; null, which means now, without the parameter.
     *
     * @throws ProblemException invalid_parameter for a moment in the future or an unknown meeting
     */
    public static Instant moment(AsOf asOf) {
        if (asOf == null) {
            return null;
        }
        return notInFuture(PARAMETER, asOf.text, asOf.moment.get());
    }

    /**
     * Parses another query parameter: an instant, or the start of a date.
     *
     * @throws ProblemException invalid_parameter for text that is neither, or for a moment in the future
     */
    public static Instant past(String parameter, String text) {
        Instant moment;
        try {
            moment = WireDates.instant(text);
        } catch (RuntimeException e) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER,
                    parameter,
                    "'" + parameter + "' must be " + Parameters.describe(Instant.class)
                            + ", or taken from a 'next' link.",
                    text);
        }
        return notInFuture(parameter, text, moment);
    }

    /** Rejects a future moment, because the state as of then can still change. */
    private static Instant notInFuture(String parameter, String text, Instant moment) {
        if (moment.isAfter(Instant.now())) {
            throw ProblemException.ofParameter(
                    ErrorCode.INVALID_PARAMETER, parameter, "'" + parameter + "' must not be in the future.", text);
        }
        return moment;
    }

    private static Instant endOf(String text, MeetingDays meetings) {
        return Ids.read(text.substring(MEETING.length()))
                .flatMap(meetings::dayOf)
                .orElseThrow(() -> ProblemException.ofParameter(
                        ErrorCode.INVALID_PARAMETER, PARAMETER, "'asOf' names a meeting that does not exist.", text))
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    @Override
    public String toString() {
        return text;
    }
}
