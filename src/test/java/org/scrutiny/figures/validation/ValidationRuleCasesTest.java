package org.scrutiny.figures.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.figures.observation.Observation;
import org.scrutiny.testsupport.ObservationBuilder;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.ValidationRuleBuilder;

/** Each kind of validation rule, applied to single figures. */
@QuarkusTest
class ValidationRuleCasesTest extends ValidationRuleTestBase {
    private static final Number[] STEADY = {49, 51, 49, 51, 49, 51, 49, 51};

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10, 20, 10, -",
                "10, 20, 20, -",
                "10, 20, 9.9, below 10.",
                "10, 20, 20.01, above 20.",
                "10, -, 100, -",
                "10, -, 9.9999999999, below 10.",
                "-, 20.5, 0, -",
                "-, 20.5, 20.6, above 20.5.",
                "-, 20.5, -, -",
            })
    void boundsAreInclusive(BigDecimal lower, BigDecimal upper, BigDecimal value, String said) {
        ObservationBuilder figure = value == null ? figure(null).status("O") : figure(value);
        ValidationRuleBuilder bounds = rule("bounds").lower(lower).upper(upper);
        String name = bounds.create().name();
        ValidatableResponse answer = figure.post().then().statusCode(201);
        if (said == null) {
            answer.body("warnings", empty());
        } else {
            answer.body("warnings", hasSize(1))
                    .body("warnings[0].rule", equalTo(name))
                    .body("warnings[0].code", equalTo("bounds"))
                    .body("warnings[0].message", equalTo("The value is " + said + " Rule " + name + "."));
        }
        change(name, bounds.error().reason("It was never so."));
        ValidatableResponse strict = figure.period("Q2 2024/25").post().then();
        if (said == null) {
            strict.statusCode(201);
        } else {
            strict.statusCode(422)
                    .body("code", equalTo("broken_rule"))
                    .body("errors", hasSize(1))
                    .body("errors[0].pointer", equalTo("/value"))
                    .body("errors[0].value", equalTo(value.toPlainString()))
                    .body("errors[0].message", startsWith("The value is " + said))
                    .body("errors[0].message", endsWith("Rule " + name + ": It was never so."));
        }
    }

    /** As shipped, these two rules reject figures; ObservationWriteTest has the cases. */
    @Test
    void shippedRulesCanBeRelaxed() {
        relaxed("part-of-a-whole", "value-is-ratio", () -> {
            Observation made = figure(null).ratio(46, 45).create();
            assertThat(made.warnings()).extracting(RuleWarning::rule).containsExactly("part-of-a-whole");
            assertThat(made.value()).isEqualTo("102.2");
            String id = made.id();
            figure(90)
                    .ratio(38, 45)
                    .put(id, 1)
                    .then()
                    .statusCode(200)
                    .body("warnings.rule", contains("value-is-ratio"))
                    .body("warnings.code", contains("value_is_ratio"));
            get("/v1/observations/" + id + "/revisions")
                    .then()
                    .body("value.warnings.rule", contains(List.of("part-of-a-whole"), List.of("value-is-ratio")));
            write("Q2 2024/25", 101).then().statusCode(201).body("warnings", hasSize(1));
            for (int i = 0; i < 8; i++) {
                figure(null).period(Samples.quarter(i)).ratio(47 + i % 2, 45).create();
            }
            trend("").body("points", hasSize(10));
        });
        figure(null).period("Q3 2024/25").ratio(46, 45).post().then().statusCode(422);
    }

    private static void relaxed(String one, String two, Runnable test) {
        String first = get("/v1/validation-rules/" + one).path("kind");
        String second = get("/v1/validation-rules/" + two).path("kind");
        try {
            change(one, aRule(first));
            change(two, aRule(second));
            test.run();
        } finally {
            change(one, aRule(first).error());
            change(two, aRule(second).error());
        }
    }

    /** The shipped rule; the mean of the eight is 50, and their limits lie 2.66 x 2 to each side. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"55.32, -", "55.33, above", "44.68, -", "44.67, below", "50, -", "0, below", "100, above"})
    void suddenChangeWarnsOutsideTheLimits(BigDecimal value, String said) {
        Samples.makeQuarters(indicator, area, STEADY);
        ValidatableResponse answer = write(Samples.quarter(8), value).then().statusCode(201);
        if (said == null) {
            answer.body("warnings", empty());
            return;
        }
        answer.body("warnings.rule", contains("sudden-change"))
                .body("warnings.code", contains("sudden_change"))
                .body(
                        "warnings[0].message",
                        startsWith(
                                "The value is " + said
                                        + " the control limits of the 8 preceding figures, 44.68 to 55.32. Rule sudden-change: "));
    }

    @Test
    void suddenChangeNeedsLimits() {
        Samples.makeQuarters(indicator, area, 49, 51, 49, 51, 49, 51, 49);
        write(Samples.quarter(7), 90).then().body("warnings", empty());
        Samples.makeQuarters(indicator, Samples.makeArea(), STEADY);
        area = Samples.makeArea();
        Samples.makeQuarters(indicator, area, 50, 50, 50, 50, 50, 50, 50, 50, 50);
        write(Samples.quarter(9), 60).then().body("warnings", empty());
        write("2023/24", 90).then().body("warnings.code", contains("period_length"));
        indicator = aCount().create().code();
        Samples.makeQuarters(indicator, area, 0, 1, 0, 0, 2, 0, 0, 1);
        write(Samples.quarter(8), 9).then().body("warnings", empty());
        indicator = anIndicator().rolling(12).create().code();
        Samples.makeQuarters(indicator, area, STEADY);
        write(Samples.quarter(8), 90).then().body("warnings", empty());
    }

    @Test
    void laterFiguresDoNotAffectTheLimits() {
        Samples.makeQuarters(indicator, area, null, null, 49, 51, 49, 51, 49, 51, 49, 51);
        write(Samples.quarter(0), 90).then().statusCode(201).body("warnings", empty());
        write(Samples.quarter(10), 90).then().statusCode(201).body("warnings", hasSize(1));
    }

    @Test
    void judgementsAffectTheLimits() {
        Samples.makeQuarters(indicator, area, 49, 51, 49, 51, 90, 51, 49, 51, 49, 51);
        write(Samples.quarter(10), 65).then().statusCode(201).body("warnings", empty());
        judge("exclusion", 4);
        judge("exclusion", 10);
        write(Samples.quarter(11), 65).then().statusCode(201).body("warnings", hasSize(1));
        judge("exclusion", 12);
        write(Samples.quarter(12), 99).then().statusCode(201).body("warnings", empty());
        judge("rebase", 13);
        write(Samples.quarter(13), 99).then().statusCode(201).body("warnings", empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 9})
    void minimumPointsSetsTheNumberOfFigures(int needed) {
        String name = rule("sudden_change")
                .error()
                .parameter("minimumPoints", needed)
                .create()
                .name();
        Samples.makeQuarters(indicator, area, 49, 51, 49, 51, 49);
        write(Samples.quarter(5), 60).then().statusCode(needed == 5 ? 422 : 201);
        if (needed == 5) {
            write(Samples.quarter(5), 60)
                    .then()
                    .body("errors[0].pointer", equalTo("/value"))
                    .body("errors[0].message", containsString("the 5 preceding figures"))
                    .body("errors[0].message", endsWith("Rule " + name + "."));
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 0, true", "8, 0, false", "8, 1, true", "8.0, 0.5, false", "5, 1.9, false", "5, 2, true"})
    void partsMustAddUpToTheTotal(BigDecimal total, BigDecimal tolerance, boolean fits) {
        List<String> codes = sum("error", tolerance);
        writeTo(codes.get(1), 3).then().statusCode(201).body("warnings", empty());
        writeTo(codes.get(2), 4).then().statusCode(201).body("warnings", empty());
        ValidatableResponse answer = writeTo(codes.get(0), total).then();
        if (fits) {
            answer.statusCode(201).body("warnings", empty());
        } else {
            answer.statusCode(422)
                    .body("errors[0].pointer", equalTo("/value"))
                    .body(
                            "errors[0].message",
                            startsWith(codes.get(1) + ", " + codes.get(2) + " add up to 7, but " + codes.get(0) + " is "
                                    + total.stripTrailingZeros().toPlainString() + "."));
        }
    }

    @Test
    void revisedPartIsCheckedAgainstTheOthers() {
        List<String> codes = sum("warning", BigDecimal.ZERO);
        writeTo(codes.get(0), 7).then().statusCode(201).body("warnings", empty());
        writeTo(codes.get(1), 3).then().statusCode(201).body("warnings", empty());
        String id = writeTo(codes.get(2), 5)
                .then()
                .statusCode(201)
                .body("warnings.code", contains("sum_of_parts"))
                .extract()
                .path("id");
        figure(4).of(codes.get(2)).put(id, 1).then().statusCode(200).body("warnings", empty());
        get("/v1/observations/" + id + "/revisions").then().body("value.warnings", contains(hasSize(1), empty()));
        get("/v1/observations?asOf=2020-01-01&indicator=" + codes.get(2)).then().body("value", empty());
        area = Samples.makeArea();
        writeTo(codes.get(1), 5).then().body("warnings", empty());
        writeTo(codes.get(0), 50).then().body("warnings", empty());
    }

    @Test
    void changedRuleAppliesToTheNextWrite() {
        String id = write("Q1 2024/25", 50).path("id");
        String name = rule("bounds").upper(40).create().name();
        get("/v1/observations/" + id).then().body("warnings", empty());
        figures("&warning=true").then().body("value", empty());
        figure(50)
                .put(id, 1)
                .then()
                .statusCode(200)
                .body("revisionNumber", equalTo(1))
                .body("warnings", empty());
        figure(50)
                .revision("correction", null)
                .put(id, 1)
                .then()
                .statusCode(200)
                .body("warnings.rule", contains(name));
        write("Q2 2024/25", 41).then().statusCode(201);
        write("Q3 2024/25", 39).then().statusCode(201);
        figures("&warning=true&count=true")
                .then()
                .body("value.period", contains("Q1 2024/25", "Q2 2024/25"))
                .body("count", equalTo(2));
        figures("&warning=false").then().body("value.period", contains("Q3 2024/25"));
        change(name, rule("bounds").error().upper(40).inactive());
        write("Q4 2024/25", 41).then().statusCode(201).body("warnings", empty());
        delete("/v1/validation-rules/" + name, "\"2\"").then().statusCode(204);
        get("/v1/observations/" + id).then().body("warnings.rule", contains(name));
        figures("&warning=perhaps").then().statusCode(400);
    }

    @Test
    void everyViolatedRuleIsReported() {
        rule("bounds").error().upper(40).create();
        rule("bounds").error().lower(60).create();
        rule("bounds").upper(30).create();
        write("Q1 2024/25", 50).then().statusCode(422).body("errors", hasSize(2));
        write("Q1 2024/25", 101).then().statusCode(422).body("errors", hasSize(2));
    }

    private List<String> sum(String severity, BigDecimal tolerance) {
        List<String> codes = Stream.generate(() -> aCount().with("unit", "FTE")
                        .with("decimals", 1)
                        .create()
                        .code())
                .limit(3)
                .toList();
        aRule("sum_of_parts")
                .severity(severity)
                .sum(codes.get(0), codes.subList(1, 3))
                .parameter("tolerance", tolerance)
                .create();
        return codes;
    }

    private Response writeTo(String code, Number value) {
        return figure(value).of(code).post();
    }

    private void judge(String kind, int quarter) {
        aJudgement()
                .of(indicator)
                .in(area)
                .kind(kind)
                .period(Samples.quarter(quarter))
                .create();
    }
}
