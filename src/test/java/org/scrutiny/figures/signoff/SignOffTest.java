package org.scrutiny.figures.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.figures.publication.SignOffState;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Samples;

@QuarkusTest
class SignOffTest extends SignOffTestBase {
    @Test
    void startsAsADraftAndCountsFigures() {
        String other = aCount().dashboard(dashboard).create().code();
        aCount().dashboard(dashboard).state("requested").create();
        aCount().dashboard(dashboard).frequency("annual").create();
        Samples.makeObservation(indicator, area, "Q1 2024/25", 50);
        Samples.makeObservation(indicator, area, "2024/25", 50);
        SignOff draft = body("Q1 2024/25").create();
        assertThat(draft.state()).isEqualTo(SignOffState.DRAFT);
        assertThat(draft.dashboard()).isEqualTo(dashboard);
        assertThat(draft.areaName()).isEqualTo("Testshire");
        assertThat(draft.period()).isEqualTo("Q1 2024/25");
        assertThat(draft.periodType()).isEqualTo("FYQ1");
        assertThat(draft.periodStart()).isEqualTo("2024-04-01");
        assertThat(draft.periodEnd()).isEqualTo("2024-06-30");
        assertThat(draft.figures()).isEqualTo(1);
        assertThat(draft.missing()).containsExactly(other);
        assertThat(draft.reason()).isNull();
        String id = draft.id();
        String tag = tag("/v1/sign-offs/" + id);
        Samples.makeObservation(other, area, "Q1 2024/25", 3);
        get("/v1/sign-offs/" + id).then().body("figures", equalTo(2)).body("missing", empty());
        getUnless(tag, "/v1/sign-offs/" + id).then().statusCode(200);
        aSignOff().state("submitted").put(id, tag).then().statusCode(200).body("figures", equalTo(2));
        get("/v1/sign-offs/" + id + "/revisions")
                .then()
                .body("value.figures", contains(1, 2))
                .body("value.state", contains("draft", "submitted"));
    }

    @Test
    void readsEachStepAsOfItsTime() {
        Samples.makeObservation(indicator, area, "Q1 2024/25", 50);
        String id = signOff("Q1 2024/25", "published");
        List<String> moments = get("/v1/sign-offs/" + id + "/revisions").path("value.recordedAt");
        String list = "/v1/sign-offs?period=Q1 2024/25&dashboard=" + dashboard + "&area=" + area;
        for (int step = 0; step < STATES.size(); step++) {
            String asOf = "asOf=" + moments.get(step);
            String state = STATES.get(step);
            get("/v1/sign-offs/" + id + "?" + asOf).then().statusCode(200).body("state", equalTo(state));
            get(list + "&" + asOf).then().body("value.state", contains(state));
            get(list + "&state=" + state + "&" + asOf).then().body("value.id", contains(id));
        }
        get(list + "&state=published&asOf=" + moments.get(0)).then().body("value", empty());
        get("/v1/sign-offs/" + id + "?asOf=2020-01-01").then().statusCode(404);
    }

    /** Every step from every state, with a reason: 200, or 409 with the steps that are open. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            draft,     draft,     submitted
            draft,     submitted, -
            draft,     approved,  submitted
            draft,     published, submitted
            submitted, draft,     -
            submitted, submitted, approved or draft
            submitted, approved,  -
            submitted, published, approved or draft
            approved,  draft,     -
            approved,  submitted, published or draft
            approved,  approved,  published or draft
            approved,  published, -
            published, draft,     -
            published, submitted, draft
            published, approved,  draft
            published, published, draft
            """)
    void movesOneStepAtATime(String from, String to, String open) {
        String id = signOff("Q1 2024/25", from);
        move(id, to, "Because")
                .then()
                .statusCode(open == null ? 200 : 409)
                .body(open == null ? "state" : "errors[0].value", equalTo(to))
                .body(open == null ? "reason" : "detail", endsWith(open == null ? "Because" : open + "."));
        get("/v1/sign-offs/" + id).then().body("state", equalTo(open == null ? to : from));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submitted", "approved", "published"})
    void stepBackNeedsAReason(String from) {
        String id = signOff("Q1 2024/25", from);
        for (String reason : new String[] {null, "", "  "}) {
            move(id, "draft", reason)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("broken_rule"))
                    .body("errors[0].pointer", equalTo("/reason"));
        }
        move(id, "draft", "Two figures are wrong")
                .then()
                .statusCode(200)
                .body("publishedAt", from.equals("published") ? notNullValue() : nullValue());
    }

    @Test
    void revisionsShowWhoMovedItWhenAndWhy() {
        String id = signOff("Q1 2024/25", "published");
        move(id, "draft", "One figure is wrong").then().statusCode(200);
        get("/v1/sign-offs/" + id + "/revisions")
                .then()
                .statusCode(200)
                .body("value.state", contains("draft", "submitted", "approved", "published", "draft"))
                .body("value.reason[4]", equalTo("One figure is wrong"))
                .body("value.recordedBy", everyItem(equalTo("anonymous")))
                .body("value.revisionNumber", contains(1, 2, 3, 4, 5));
    }

    @Test
    void rejectsASecondSignOffOfAPeriod() {
        String id = signOff("Q1 2024/25", "draft");
        body("April to June 2024")
                .post()
                .then()
                .statusCode(409)
                .body("code", equalTo("already_exists"))
                .body("detail", containsString("Sign-off " + id));
        signOff("Q2 2024/25", "draft");
        signOff("2024/25", "draft");
    }

    @Test
    void concurrentRequestsCreateOne() {
        assertThat(AtOnce.statuses(12, () -> body("Q1 2024/25").post())).isEqualTo(Map.of(201, 1, 409, 11));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            period,    30 June 2024,            422, /period
            period,    12 months to June 2024,  422, /period
            period,    Q7 2024/25,              400, /period
            area,      X00000000,               422, /area
            dashboard, 9998,                    422, /dashboard
            state,     published,               422, /state
            state,     finished,                400, /state
            """)
    void rejectsInvalidFields(String field, String value, int status, String pointer) {
        Object sent = field.equals("dashboard") ? (Object) Integer.valueOf(value) : value;
        body("Q1 2024/25")
                .with(field, sent)
                .post()
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void rejectsAStepForAnotherKey() {
        String id = signOff("Q1 2024/25", "draft");
        String address = "/v1/sign-offs/" + id;
        body("Q2 2024/25")
                .state("submitted")
                .put(id, 1)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/period"));
        json(aSignOff().state("submitted")).put(address).then().statusCode(428);
        aSignOff().state("submitted").put(id, 2).then().statusCode(412);
        body("Q1 2024/25").state("submitted").replace(id, 1);
    }

    @Test
    void listIsFilteredByItsKey() {
        String first = signOff("Q1 2024/25", "submitted");
        String year = signOff("2024/25", "draft");
        String mine = "/v1/sign-offs?count=true&dashboard=" + dashboard;
        get(mine).then().body("value.id", contains(first, year)).body("count", equalTo(2));
        get(mine + "&state=submitted").then().body("value.id", contains(first));
        get(mine + "&period=2024/25").then().body("value.id", contains(year));
        // The first day of one and the last of the other would be the first quarter.
        get(mine + "&period=April 2024&period=June 2024").then().body("value", empty());
        get(mine + "&area=E92000001").then().body("value", empty());
        get("/v1/sign-offs?area=" + area + "&limit=1").then().body("value.id", equalTo(List.of(first)));
    }

    /** What a figure is signed off with, by the indicator's frequency and year. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            quarterly, financial, Q1 2024/25,                     Q1 2024/25
            quarterly, financial, 30 June 2024,                   Q1 2024/25
            quarterly, financial, 12 months to 30 June 2024,      Q1 2024/25
            quarterly, financial, April to September 2024 year to date, Q2 2024/25
            quarterly, calendar,  30 June 2024,                   Q1 2024/25
            quarterly, academic,  30 November 2024,               Q1 2024/25 academic year
            monthly,   financial, April 2024,                     April 2024
            monthly,   financial, 30 April 2024,                  April 2024
            annual,    financial, 31 March 2025,                  2024/25
            annual,    academic,  16 January 2025,                2024/25 academic year
            annual,    calendar,  16 January 2025,                2025 calendar year
            """)
    void figureHasTheStateOfItsPeriod(String frequency, String yearType, String period, String signed) {
        String code = aCount().dashboard(dashboard)
                .frequency(frequency)
                .with("yearType", yearType)
                .create()
                .code();
        String id = Samples.makeObservation(code, area, period, 12);
        String address = "/v1/observations/" + id;
        get(address).then().body("signOff", equalTo("draft")).header("ETag", "\"1\"");
        String signOff = signOff(signed, "published");
        get(address).then().body("signOff", equalTo("published")).header("ETag", "\"1-published\"");
        get("/v1/sign-offs/" + signOff).then().body("figures", equalTo(1));
        get("/v1/observations?signOff=published&area=" + area).then().body("value.id", contains(id));
        get("/v1/observations?signOff=draft&area=" + area).then().body("value", empty());
        for (String other : List.of("Q3 2024/25", "2023/24", "May 2024", "2023/24 academic year")) {
            signOff(other, "draft");
        }
        get(address).then().body("signOff", equalTo("published"));
    }

    @Test
    void figureHasTheStateAsOfAMoment() {
        String id = Samples.makeObservation(indicator, area, "Q1 2024/25", 50);
        String list = "/v1/observations?indicator=" + indicator + "&area=" + area;
        String signOff = signOff("Q1 2024/25", "approved");
        get(list).then().body("value.signOff", contains("approved"));
        String before = get("/v1/sign-offs/" + signOff).path("recordedAt");
        move(signOff, "published", null);
        get(list).then().body("value.signOff", contains("published"));
        get(list + "&asOf=" + before).then().body("value.signOff", contains("approved"));
        get(list + "&signOff=approved&count=true&asOf=" + before).then().body("count", equalTo(1));
        get(list + "&signOff=published&asOf=" + before).then().body("value", empty());
        get("/v1/observations/" + id + "/revisions").then().body("value.signOff", contains("draft"));
    }
}
