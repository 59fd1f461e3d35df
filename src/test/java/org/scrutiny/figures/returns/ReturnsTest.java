package org.scrutiny.figures.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.RestTest;
import org.scrutiny.testsupport.Samples;

@QuarkusTest
class ReturnsTest extends RestTest {
    private String area;

    @BeforeEach
    void makeArea() {
        area = Samples.makeArea();
    }

    /** The figure that follows the first, on the day it is due and the day after. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            quarterly | financial | flow        | -  | -  | Q1 2024/25                | Q2 2024/25                    | 2024-09-30 | 2024-11-14
            quarterly | financial | flow        | -  | 20 | Q1 2024/25                | Q2 2024/25                    | 2024-09-30 | 2024-10-20
            quarterly | calendar  | flow        | -  | 0  | Q1 2024 (January to March)| Q2 2024 (April to June)       | 2024-06-30 | 2024-06-30
            quarterly | financial | snapshot    | -  | -  | 30 June 2024              | Q2 2024/25                    | 2024-09-30 | 2024-11-14
            quarterly | financial | rolling     | 12 | -  | 12 months to 30 June 2024 | 12 months to 30 September 2024| 2024-09-30 | 2024-11-14
            monthly   | financial | flow        | -  | -  | January 2024              | February 2024                 | 2024-02-29 | 2024-03-30
            annual    | financial | flow        | -  | -  | 2023/24                   | 2024/25                       | 2025-03-31 | 2025-07-29
            annual    | academic  | flow        | -  | -  | 2022/23                   | 2023/24 academic year         | 2024-08-31 | 2024-12-29
            annual    | academic  | snapshot    | -  | -  | 18 January 2024           | January 2025 census           | 2025-01-31 | 2025-05-31
            """)
    void isOverdueFromTheDayAfterItsDueDate(
            String frequency,
            String yearType,
            String basis,
            Integer window,
            Integer due,
            String first,
            String next,
            LocalDate end,
            LocalDate dueOn) {
        String code = aCount().frequency(frequency)
                .with("yearType", yearType)
                .with("basis", basis)
                .with("windowMonths", window)
                .with("dueAfterDays", due)
                .create()
                .code();
        String id = Samples.makeObservation(code, area, first, 5);
        returns(code, end).then().body("value.observation", contains(id));
        if (!dueOn.equals(end)) {
            returns(code, end.plusDays(1)).then().body("value.state[1]", equalTo("expected"));
        }
        List<Return> returns = all(path(code, dueOn.plusDays(1)), Return.class);
        assertThat(returns).extracting(Return::state).containsExactly(ReturnState.LATE, ReturnState.OVERDUE);
        Return overdue = returns.get(1);
        assertThat(overdue.period()).isEqualTo(next);
        assertThat(overdue.periodEnd()).isEqualTo(end);
        assertThat(overdue.dueOn()).isEqualTo(dueOn);
        assertThat(overdue.daysOverdue()).isEqualTo(1);
        assertThat(overdue.receivedAt()).isNull();
        assertThat(overdue.lagDays()).isNull();
        assertThat(overdue.observation()).isNull();
        if (!dueOn.equals(end)) {
            returns(code, dueOn)
                    .then()
                    .body("value[1].state", equalTo("expected"))
                    .body("value[1].daysOverdue", equalTo(0));
        }
        returns(code, dueOn.plusDays(30)).then().body("value[1].daysOverdue", equalTo(30));
    }

    @Test
    void gapsAreOverdueUntilFilled() {
        String code =
                aCount().dashboard(aDashboard().create().number()).create().code();
        Samples.makeQuarters(code, area, 1, null, 3);
        returns(code, LocalDate.of(2021, 6, 1))
                .then()
                .body("value.period", contains("Q1 2020/21", "Q2 2020/21", "Q3 2020/21", "Q4 2020/21"))
                .body("value.state", contains("late", "overdue", "late", "overdue"));
        String id = anObservation(code, area, "Q2 2020/21", null)
                .status("O")
                .create()
                .id();
        returns(code, LocalDate.of(2021, 6, 1))
                .then()
                .body("value.state", contains("late", "late", "late", "overdue"))
                .body("value[1].observation", equalTo(id));
    }

    @Test
    void returnOnTimeIsReceived() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String code =
                aCount().frequency("monthly").with("dueAfterDays", 40).create().code();
        LocalDate end = today.withDayOfMonth(1).minusDays(1);
        String id = Samples.makeObservation(code, area, end.toString(), 5);
        int lag = (int) (today.toEpochDay() - end.toEpochDay());
        returns(code, today)
                .then()
                .body("value.state", contains("received"))
                .body("value.daysOverdue", contains(0))
                .body("value.lagDays", contains(lag))
                .body("value.receivedAt", contains(notNullValue()));
        get("/v1/observations/" + id)
                .then()
                .body("lagDays", equalTo(lag))
                .body("dueOn", equalTo(end.plusDays(40).toString()));
    }

    @Test
    void revisionKeepsTheTimeOfReceipt() {
        String code = aCount().create().code();
        String id = Samples.makeObservation(code, area, "Q1 2024/25", 5);
        String address = "/v1/observations/" + id;
        String received = get(address).path("receivedAt");
        assertThat(received).isEqualTo(get(address).path("recordedAt"));
        anObservation(code, area, "Q1 2024/25", 6)
                .put(id, 1)
                .then()
                .body("receivedAt", equalTo(received))
                .body("recordedAt", not(equalTo(received)));
        importCsv("indicator,area,period,value\n" + code + "," + area + ",Q1 2024/25,7\n", "")
                .then()
                .statusCode(200);
        get(address).then().body("receivedAt", equalTo(received)).body("revisionNumber", equalTo(3));
        get(address + "/revisions").then().body("value.receivedAt", contains(received, received, received));
        get("/v1/observations?indicator=" + code + "&asOf=" + received)
                .then()
                .body("value.receivedAt", contains(received));
    }

    @Test
    void coversOnlyActiveIndicatorsInLocalAuthorities() {
        String code = aCount().create().code();
        String region = anArea().level("region").create().code();
        Samples.makeObservation(code, area, "Q1 2024/25", 5);
        Samples.makeObservation(code, region, "Q1 2024/25", 5);
        String ended = aCount().state("discontinued").create().code();
        Samples.makeObservation(ended, area, "Q1 2024/25", 5);
        get("/v1/returns?indicator=" + code + "&on=2024-08-01").then().body("value.area", contains(area));
        get("/v1/returns?indicator=" + ended).then().body("value", empty());
        get("/v1/returns?on=2024-08-01&area=" + Samples.makeArea()).then().body("value", empty());
    }

    @Test
    void listIsFilteredAndPaged() {
        int dashboard = aDashboard().create().number();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            codes.add(aCount().dashboard(dashboard).create().code());
            Samples.makeQuarters(codes.get(i), area, 1, null, 3, null, 5);
        }
        String all = "/v1/returns?area=" + area + "&on=2022-01-01";
        get(all + "&count=true").then().body("count", equalTo(21));
        assertThat(all(all + "&limit=4", Return.class))
                .isEqualTo(all(all, Return.class))
                .hasSize(21);
        get(all + "&overdue=true&count=true").then().body("count", equalTo(9));
        get(all + "&overdue=false&count=true").then().body("count", equalTo(12));
        get(all + "&state=late&state=expected&count=true").then().body("count", equalTo(12));
        get(all + "&state=expected").then().body("value.periodEnd", contains("2021-12-31", "2021-12-31", "2021-12-31"));
        get(all + "&from=2020-07-01&to=2021-01-01&count=true").then().body("count", equalTo(6));
        get("/v1/returns?on=2022-01-01&count=true&dashboard=" + dashboard)
                .then()
                .body("count", equalTo(21));
        get(all + "&indicator=" + codes.get(1)).then().body("value.indicator.unique()", contains(codes.get(1)));
        get("/v1/returns?overdue=perhaps").then().statusCode(400);
        get("/v1/returns?on=9999-12-31&limit=1000&area=" + area).then().statusCode(200);
    }

    /** More series than are read at once; only the last one matches. */
    @Test
    void findsARareStateAmongManySeries() {
        String code = aCount().create().code();
        String last = null;
        for (int i = 0; i < 70; i++) {
            last = Samples.makeArea();
            Samples.makeObservation(code, last, i == 69 ? "Q1 2023/24" : "Q1 2024/25", 1);
        }
        get("/v1/returns?overdue=true&on=2024-09-01&limit=1&count=true&indicator=" + code + "&to=2024-01-01")
                .then()
                .body("value.area", contains(last))
                .body("count", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            quarterly, -,  45
            monthly,   -,  30
            annual,    -,  120
            annual,    10, 10
            """)
    void dueDateFollowsTheIndicator(String frequency, Integer written, int shown) {
        String code = aCount().frequency(frequency)
                .with("dueAfterDays", written)
                .create()
                .code();
        get("/v1/indicators/" + code).then().body("dueAfterDays", equalTo(shown));
        get("/v1/indicators/" + code + "/definitions").then().body("value.dueAfterDays", contains(shown));
        aCount().code(code)
                .frequency(frequency)
                .with("dueAfterDays", 60)
                .put(code, 1)
                .then()
                .statusCode(200)
                .body("dueAfterDays", equalTo(60))
                .body("definitionVersion", equalTo(1));
        aCount().with("dueAfterDays", -1).post().then().statusCode(400);
    }

    private String path(String code, LocalDate on) {
        return "/v1/returns?indicator=" + code + "&area=" + area + "&on=" + on;
    }

    private Response returns(String code, LocalDate on) {
        return get(path(code, on));
    }
}
