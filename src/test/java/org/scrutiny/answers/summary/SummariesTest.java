package org.scrutiny.answers.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SummariesTest {
    private static final Instant LATE_EVENING = Instant.parse("2024-06-30T23:30:00Z");

    private final Summaries summaries =
            new Summaries(null, null, Clock.fixed(LATE_EVENING, ZoneId.of("Europe/London")));

    @Test
    void countsTheAgeOfDataToTodayInUtc() {
        assertThat(summaries.day(null)).isEqualTo(LocalDate.of(2024, 6, 30));
    }

    @Test
    void countsTheAgeOfDataToTheDayOfAsOf() {
        assertThat(summaries.day(Instant.parse("2023-01-01T00:00:00Z"))).isEqualTo(LocalDate.of(2023, 1, 1));
    }
}
