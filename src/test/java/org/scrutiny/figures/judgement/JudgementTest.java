package org.scrutiny.figures.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.answers.trend.model.Trend;
import org.scrutiny.answers.trend.model.TrendCause;
import org.scrutiny.answers.trend.model.TrendCaveat;
import org.scrutiny.answers.trend.model.TrendCaveat.CaveatCode;
import org.scrutiny.answers.trend.model.TrendPoint;
import org.scrutiny.answers.trend.model.TrendSegment;
import org.scrutiny.kernel.statistics.LimitsStatus;
import org.scrutiny.kernel.statistics.PointType;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.JudgementBuilder;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Judgements and their effect on the trend. */
@QuarkusTest
@Fast
class JudgementTest extends SeriesTest {
    /** Six figures about 10, then seven about 30. */
    private static final Number[] SHIFTED = {9, 11, 9, 11, 9, 11, 29, 31, 29, 31, 29, 31, 30};

    @BeforeEach
    void makeFigures() {
        Samples.makeQuarters(indicator, area, SHIFTED);
    }

    @Test
    void rebaseStartsNewLimitsAtItsPeriod() {
        trend("").body("segments", hasSize(1)).body("variation", equalTo("special_cause_improvement"));
        String tag = tag(trendPath(indicator, area));
        judgement().create();
        Trend trend = readTrend("");
        assertThat(trend.segments()).hasSize(2);
        TrendSegment before = trend.segments().get(0);
        assertThat(before.points()).isEqualTo(6);
        assertThat(before.mean()).isEqualTo("10");
        assertThat(before.reason()).isNull();
        TrendSegment after = trend.segments().get(1);
        assertThat(after.from()).isEqualTo("2021-10-01");
        assertThat(after.mean()).isEqualTo("30");
        assertThat(after.reason()).isEqualTo("The front door moved.");
        assertThat(trend.points().get(6).segment()).isEqualTo(1);
        assertThat(trend.variation()).isEqualTo(PointType.COMMON_CAUSE);
        assertThat(trend.limitsStatus()).isEqualTo(LimitsStatus.TRIAL);
        assertThat(tag(trendPath(indicator, area))).isNotEqualTo(tag);
    }

    @Test
    void trendOptionsShowARebaseWithoutRecordingIt() {
        trend("&rebase=2021-10-01").body("segments", hasSize(2)).body("segments[1].reason", nullValue());
        for (String day : List.of("2021-07-01", "2021-09-15", "2021-09-30")) {
            trend("&rebase=" + day)
                    .body("segments", hasSize(2))
                    .body("segments[1].from", equalTo("2021-07-01"))
                    .body("caveats.code", not(hasItem("rebase_moved")));
        }
        trend("&rebase=2030-01-01").body("segments", hasSize(1)).body("caveats.code", hasItem("rebase_unused"));
        trend("").body("segments", hasSize(1));
    }

    @Test
    void excludedFigureIsShownWithItsReason() {
        String id = judgement().kind("exclusion").create().id();
        Trend trend = readTrend("");
        TrendPoint point = trend.points().get(6);
        assertThat(point.excluded()).isTrue();
        assertThat(point.value()).isEqualTo("29");
        TrendCause cause = point.causes().get(0);
        assertThat(cause.judgement()).isEqualTo(id);
        assertThat(cause.kind()).isEqualTo(JudgementKind.EXCLUSION);
        assertThat(cause.reason()).isEqualTo("The front door moved.");
        assertThat(cause.recordedBy()).isNotNull();
        assertThat(trend.segments().get(0).points()).isEqualTo(12);
        assertThat(trend.caveats()).extracting(TrendCaveat::code).contains(CaveatCode.EXCLUDED);
        delete("/v1/judgements/" + id, "\"1\"").then().statusCode(204);
        trend("").body("points[6].excluded", equalTo(false)).body("points[6].causes", empty());
    }

    @Test
    void causesAreShownAndDoNotChangeTheLimits() {
        judgement().cause("demand").create();
        judgement().cause("recording").create();
        trend("")
                .body("points[6].causes.cause", contains("demand", "recording"))
                .body("points[6].excluded", equalTo(false))
                .body("segments", hasSize(1));
    }

    @Test
    void readsReplacesAndDeletesAJudgement() {
        JudgementBuilder body = judgement().cause("one_off");
        String id = body.create().id();
        String address = "/v1/judgements/" + id;
        Judgement stored = read(address, Judgement.class);
        assertThat(tag(address)).isEqualTo("\"1\"");
        assertThat(stored.kind()).isEqualTo(JudgementKind.CAUSE);
        assertThat(stored.period()).isEqualTo("Q3 2021/22");
        assertThat(stored.periodType()).isEqualTo("FYQ3");
        assertThat(stored.periodStart()).isEqualTo("2021-10-01");
        assertThat(stored.periodEnd()).isEqualTo("2021-12-31");
        assertThat(stored.recordedAt()).isNotNull();
        Judgement replaced = body.cause("policy").replace(id, 1);
        assertThat(replaced.cause()).isEqualTo(Cause.POLICY);
        assertThat(replaced.revisionNumber()).isEqualTo(2);
        body.put(id, 1).then().statusCode(412);
        json(body).put(address).then().statusCode(428);
        get("/v1/judgements?indicator=" + indicator + "&kind=cause&count=true")
                .then()
                .body("count", equalTo(1))
                .body("value[0].cause", equalTo("policy"));
        delete(address, "\"2\"").then().statusCode(204);
        get(address).then().statusCode(410);
        get("/v1/judgements?indicator=" + indicator).then().body("value", empty());
    }

    @Test
    void rejectsASecondRebaseOfAPeriod() {
        JudgementBuilder body = judgement();
        String id = body.create().id();
        body.post()
                .then()
                .statusCode(409)
                .body("code", equalTo("already_exists"))
                .body("detail", containsString("Judgement " + id));
        String other = body.kind("exclusion").create().id();
        body.put(other, 1).then().statusCode(409);
        body.reason("Another reason.").replace(id, 1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            kind,      -,          400, invalid_value
            kind,      guess,      400, invalid_value
            indicator, NOSUCH,     422, unknown_reference
            area,      X00000000,  422, unknown_reference
            period,    Q3 2021,    400, ambiguous_period
            period,    soon,       400, invalid_period
            reason,    -,          400, invalid_value
            reason,    ' ',        400, invalid_value
            cause,     -,          422, broken_rule
            cause,     weather,    400, invalid_value
            """)
    void rejectsInvalidFields(String field, String value, int status, String code) {
        judgement()
                .cause("demand")
                .with(field, value)
                .post()
                .then()
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo("/" + field));
        trend("").body("caveats.code", not(hasItem("excluded")));
    }

    /** A rebase at the first figure about 30. */
    private JudgementBuilder judgement() {
        return aJudgement().of(indicator).in(area).period("Q3 2021/22");
    }
}
