package org.scrutiny.figures.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.figures.series.Amounts;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.figures.validation.RuleWarning;
import org.scrutiny.kernel.period.PeriodType;
import org.scrutiny.platform.json.StrictJson;

/** The JSON of an observation is what the serializer of records makes of it. */
class ObservationJsonTest {
    private static final ObjectMapper JSON = mapper();
    private static final ObjectMapper USUAL = mapper().addMixIn(Observation.class, WithUsualSerializer.class);
    private static final Instant RECORDED = Instant.parse("2024-07-10T09:08:07.654321Z");
    private static final Amounts SHARE = amounts("51.0000000000", "102.0000000000", "200");
    private static final FigureNames.Names NAMES = new FigureNames.Names("Title", "percent", 1, 45, "Area");
    private static final String TEXT = "\"Ofsted\" \\ caf\u00e9 \u2013 \ud83d\ude00\n\tline\u0001\u2028</script>";

    @JsonSerialize
    private interface WithUsualSerializer {}

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    @ParameterizedTest
    @CsvSource({
        "FINANCIAL_YEAR, 2024-04-01, 2025-03-31",
        "FINANCIAL_HALF, 2024-04-01, 2024-09-30",
        "FINANCIAL_QUARTER, 2024-04-01, 2024-06-30",
        "ACADEMIC_YEAR, 2023-09-01, 2024-08-31",
        "ACADEMIC_QUARTER, 2023-09-01, 2023-11-30",
        "ACADEMIC_TERM, 2024-09-01, 2024-12-31",
        "AUTUMN_AND_SPRING_TERMS, 2024-09-01, 2025-03-31",
        "CALENDAR_YEAR, 2024-01-01, 2024-12-31",
        "CALENDAR_QUARTER, 2024-01-01, 2024-03-31",
        "REPORTING_YEAR, 2024-04-01, 2025-03-31",
        "MONTH, 2024-04-01, 2024-04-30",
        "WEEK, 2024-03-18, 2024-03-24",
        "SNAPSHOT, 2025-03-31, 2025-03-31",
        "CENSUS_MONTH, 2025-01-01, 2025-01-31",
        "ROLLING, 2023-07-01, 2024-06-30",
        "MULTI_YEAR, 2018-04-01, 2023-03-31",
        "YEAR_TO_DATE, 2023-04-01, 2023-09-30"
    })
    void everyPeriodType(PeriodType type, LocalDate start, LocalDate end) {
        StoredFigure figure = new StoredFigure(
                4711,
                new FigureKey("FD10", "X99000001", start, end),
                type,
                new FigureContent(SHARE, " A ", Confidentiality.F, null, null),
                null,
                new Revision(1, RevisionKind.FIRST, null, RECORDED, "anonymous", null),
                RECORDED);
        assertSame(Observation.of(figure, NAMES, List.of(), SignOffState.DRAFT));
    }

    @ParameterizedTest
    @EnumSource(ObservationStatus.class)
    void everyStatus(ObservationStatus status) {
        String stored = ObservationStatus.join(List.of(status, ObservationStatus.SUPPRESSED));
        for (Confidentiality confidentiality : Confidentiality.values()) {
            assertSame(
                    observation(amounts(null, null, null), stored, confidentiality, RevisionKind.CORRECTION, RECORDED));
        }
    }

    @ParameterizedTest
    @EnumSource(RevisionKind.class)
    void everyKindOfRevision(RevisionKind kind) {
        assertSame(observation(SHARE, " B P ", Confidentiality.N, kind, RECORDED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0E-10",
                "0.0000000001",
                "-1.50",
                "12.5000000000",
                "99999999999999.9999999999",
                "1E+3",
                "100.0"
            })
    void everyNumber(String number) {
        assertSame(
                observation(amounts(number, number, number), " A ", Confidentiality.F, RevisionKind.FIRST, RECORDED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-07-10T09:08:07.654321Z",
                "2024-07-10T09:08:07.654Z",
                "2024-07-10T09:08:07.100Z",
                "2024-07-10T09:08:07.000001Z",
                "2024-07-10T09:08:00.5Z",
                "2024-07-10T09:08:07Z",
                "2024-07-10T09:08:00Z",
                "2024-07-10T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void everyTime(String time) {
        assertSame(observation(SHARE, " A ", Confidentiality.F, RevisionKind.FIRST, Instant.parse(time)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyTextAndList(Observation observation) {
        assertSame(observation);
    }

    static Stream<Observation> lists() {
        RuleWarning warning = new RuleWarning("sudden-change", "sudden_change", TEXT);
        List<List<RuleWarning>> warnings = List.of(List.of(), List.of(warning), List.of(warning, warning));
        return warnings.stream()
                .flatMap(list -> Arrays.stream(SignOffState.values())
                        .flatMap(state -> Stream.of("", TEXT, "=1").map(text -> observation(list, state, text))));
    }

    private static Observation observation(List<RuleWarning> warnings, SignOffState state, String text) {
        StoredFigure figure = figure(
                new FigureContent(SHARE, " A ", Confidentiality.F, text, text),
                new Revision(12, RevisionKind.DEFINITION, text, RECORDED, text, text),
                RECORDED);
        return Observation.of(figure, new FigureNames.Names(text, text, 1, 45, text), warnings, state);
    }

    private static Observation observation(
            Amounts amounts, String status, Confidentiality confidentiality, RevisionKind kind, Instant time) {
        StoredFigure figure = figure(
                new FigureContent(amounts, status, confidentiality, null, null),
                new Revision(1, kind, null, time, "anonymous", null),
                time);
        return Observation.of(figure, NAMES, List.of(), SignOffState.DRAFT);
    }

    private static StoredFigure figure(FigureContent content, Revision revision, Instant receivedAt) {
        FigureKey key = new FigureKey("FD10", "X99000001", LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30));
        return new StoredFigure(4711, key, PeriodType.FINANCIAL_QUARTER, content, null, revision, receivedAt);
    }

    private static Amounts amounts(String value, String numerator, String denominator) {
        return new Amounts(decimal(value), decimal(numerator), decimal(denominator));
    }

    private static BigDecimal decimal(String number) {
        return number == null ? null : new BigDecimal(number);
    }

    private static void assertSame(Observation observation) {
        try {
            assertThat(JSON.writeValueAsString(observation)).isEqualTo(USUAL.writeValueAsString(observation));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
