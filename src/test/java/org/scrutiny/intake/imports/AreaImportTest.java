package org.scrutiny.intake.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.testsupport.Demonstrated;
import org.scrutiny.testsupport.RestTest;

/** Files name areas as they were in the periods of their rows. */
@QuarkusTest
@TestProfile(Demonstrated.class)
@Order(Demonstrated.WRITES)
class AreaImportTest extends RestTest {
    private String indicator;

    @BeforeEach
    void makeIndicator() {
        indicator = anIndicator()
                .measure("count")
                .frequency("annual")
                .with("yearType", "financial")
                .create()
                .code();
    }

    @Test
    void namesAndCodesOfFormerAuthoritiesAreReadForThePeriodOfTheRow() {
        importCsv(
                        file(
                                "Dorset,2016/17,310",
                                "Bournemouth,2016/17,95",
                                "Northamptonshire,2016/17,420",
                                "933,2016/17,260",
                                "Dorset,2022/23,280",
                                "Buckinghamshire,2018/19,22",
                                "Barnsley,2016/17,23",
                                "Cumbria,2019/20,24"),
                        "?mode=partial")
                .then()
                .statusCode(200)
                .body("errors", empty())
                .body("warnings", empty())
                .body("created", equalTo(8));
        get("/v1/observations?indicator=" + indicator)
                .then()
                .body(
                        "value.area",
                        contains(
                                "E06000028",
                                "E06000059",
                                "E08000016",
                                "E10000002",
                                "E10000006",
                                "E10000009",
                                "E10000021",
                                "E10000027"));
    }

    @Test
    void namesOfFormerAuthoritiesAreReadByAProfile() {
        json("{\"extends\": \"flat\", \"areaColumn\": \"LA\", \"periodColumns\": [\"Year\"], \"measures\": ["
                        + "{\"column\": \"Share\", \"indicator\": \"" + indicator + "\"}]}")
                .put("/v1/import-profiles/by-name")
                .then()
                .statusCode(200);
        importCsv(
                        "LA,Year,Share\nDorset,2016/17,21\nCumbria,2019/20,24\nNowhere at all,2019/20,1\n",
                        "?mode=partial&profile=by-name")
                .then()
                .body("created", equalTo(2))
                .body("errors.value", contains("Nowhere at all"))
                .body("errors.code", contains("unknown_area"));
        get("/v1/observations?indicator=" + indicator).then().body("value.area", contains("E10000006", "E10000009"));
    }

    @ParameterizedTest
    @CsvSource({
        "Atlantis, unknown_reference, There is no area 'Atlantis'",
        "Nowhere at all, unknown_reference, There is no area 'Nowhere at all'",
        "E99999999, unknown_reference, There is no area 'E99999999'"
    })
    void unknownNamesOfAnyLengthGetTheSameMessage(String name, String code, String message) {
        importCsv(file(name + ",2016/17,1"), "")
                .then()
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors[0].message", containsString(message))
                .body("errors[0].column", equalTo("area"));
    }

    @Test
    void aNameInAPeriodThatStraddlesAChangeIsRefusedWithBothCodes() {
        importCsv(
                        "indicator,area,timePeriod,timeIdentifier,value\n" + indicator
                                + ",Somerset,202223,Academic year,1\n",
                        "?mode=partial")
                .then()
                .body("errors.code", contains("ambiguous_area"))
                .body("errors[0].message", containsString("E10000027 until 2023-03-31"))
                .body("errors[0].message", containsString("E06000066 from 2023-04-01"));
    }

    @Test
    void aCodeOutsideItsValidityIsStoredWithAWarning() {
        importCsv(file("E06000059,2016/17,1", "E10000006,2023/24,2", "E06000059,2019/20,3", "Cumberland,2019/20,4"), "")
                .then()
                .statusCode(200)
                .body("created", equalTo(4))
                .body("warnings.code", equalTo(List.of("area_not_in_force", "area_not_in_force", "area_not_in_force")))
                .body("warnings.line", contains(2, 3, 5))
                .body("warnings[0].message", containsString("only from 2019-04-01, not in 2016/17"))
                .body("warnings[1].message", containsString("only until 2023-03-31"));
        anObservation()
                .of(indicator)
                .in("E10000009")
                .period("2020/21")
                .value(5)
                .post()
                .then()
                .statusCode(201)
                .body("warnings.code", contains("area_not_in_force"));
        get("/v1/observations?warning=true&indicator=" + indicator).then().body("value", hasSize(4));
    }

    @Test
    void aReleaseUnderANewCodeIsNotTakenForANewSeriesWithoutAWarning() {
        importCsv(file("E08000016,2023/24,1", "E08000016,2024/25,2"), "").then().body("created", equalTo(2));
        importCsv(file("E08000038,2024/25,2", "E08000038,2025/26,3"), "")
                .then()
                .body("created", equalTo(2))
                .body("warnings.line", contains(2, 2))
                .body("warnings.code", contains("area_not_in_force", "replaced_area_has_figure"))
                .body("warnings[1].message", containsString("E08000038 replaces E08000016, which also has a figure"));
        get("/v1/observations?indicator=" + indicator + "&area=E08000038")
                .then()
                .body("value", hasSize(2));
        get("/v1/observations?withPredecessors=true&indicator=" + indicator + "&area=E08000038")
                .then()
                .body("value.area", contains("E08000016", "E08000016", "E08000038", "E08000038"))
                .body("value.period", contains("2023/24", "2024/25", "2024/25", "2025/26"));
        get("/v1/observations/export?format=json&withPredecessors=true&indicator=" + indicator + "&area=E08000038")
                .then()
                .body("value", hasSize(4));
    }

    @Test
    void theReleasesOfOneFileAreComparedToo() {
        importCsv(file("E08000019,2022/23,1", "E08000039,2022/23,1"), "")
                .then()
                .body("warnings.code", contains("area_not_in_force", "replaced_area_has_figure"));
    }

    @Test
    void aFigureUnderAReplacedCodeIsComparedWithThoseOfItsSuccessors() {
        importCsv(file("E06000059,2022/23,1", "E06000063,2023/24,1", "E06000064,2023/24,2"), "")
                .then()
                .body("warnings", empty());
        importCsv(file("E10000009,2022/23,2", "E10000006,2023/24,3", "E10000006,2021/22,3"), "")
                .then()
                .body("created", equalTo(3))
                .body(
                        "warnings.code",
                        contains(
                                "area_not_in_force",
                                "replacing_area_has_figure",
                                "area_not_in_force",
                                "replacing_area_has_figure",
                                "replacing_area_has_figure"))
                .body("warnings[1].message", containsString("E10000009 is replaced by E06000059"))
                .body("warnings[3].message", containsString("E06000063"))
                .body("warnings[4].message", containsString("E06000064"));
        anObservation()
                .of(indicator)
                .in("E08000039")
                .period("2025/26")
                .value(5)
                .post()
                .then()
                .body("warnings", empty());
        anObservation()
                .of(indicator)
                .in("E08000019")
                .period("2025/26")
                .value(5)
                .post()
                .then()
                .body("warnings.code", contains("area_not_in_force", "replacing_area_has_figure"));
    }

    @Test
    void aNameBesideTheCodeOfAnotherAreaIsWarnedAboutInJsonToo() {
        json("[{\"indicator\": \"" + indicator + "\", \"area\": \"E06000041\", \"areaName\": \"Reading\","
                        + " \"period\": \"2020/21\", \"value\": 1}, {\"indicator\": \"" + indicator
                        + "\", \"area\": \"E06000041\", \"areaName\": \"Wokingham\", \"period\": \"2021/22\","
                        + " \"value\": 2}]")
                .post("/v1/imports")
                .then()
                .body("created", equalTo(2))
                .body("warnings.code", contains("area_name_mismatch"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bournemouth, Christchurch and Poole | must be a GSS code such as E06000041, not a name
            Wokingham | There is no area 'Wokingham'
            """)
    void aSingleFigureNamesItsAreaByCode(String name, String message) {
        anObservation()
                .of(indicator)
                .in(name)
                .period("2020/21")
                .value(5)
                .post()
                .then()
                .body("errors.pointer", contains("/area"))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void aNameBesideTheCodeOfAnotherAreaIsWarnedAbout() {
        importCsv(
                        "indicator,area,areaName,period,value\n"
                                + indicator + ",E06000041,Wokingham,2019/20,1\n"
                                + indicator + ",E06000041,Reading,2020/21,1\n"
                                + indicator + ",E06000041,Our town,2021/22,1\n"
                                + indicator + ",E10000009,Dorset,2016/17,1\n",
                        "")
                .then()
                .body("created", equalTo(4))
                .body("warnings.line", contains(3))
                .body("warnings.code", contains("area_name_mismatch"))
                .body("warnings[0].message", containsString("'Reading', which is E06000038"));
        json("{\"extends\": \"dfe\", \"measures\": [{\"column\": \"n\", \"indicator\": \"" + indicator + "\"}]}")
                .put("/v1/import-profiles/dfe-areas")
                .then()
                .statusCode(200);
        importCsv(
                        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,"
                                + "old_la_code,new_la_code,la_name,n\n"
                                + "202324,Financial year,Regional,E92000001,England,E13000001,Inner London,,,,100\n"
                                + "202324,Financial year,Regional,E92000001,England,E12000007,London,,,,240\n"
                                + "202324,Financial year,National,E92000001,England,,,,,,900\n"
                                + "202324,Financial year,Local authority,E92000001,England,E12000008,South East,872,"
                                + "E06000041,Bracknell Forest,7\n",
                        "?profile=dfe-areas&mode=all")
                .then()
                .statusCode(200)
                .body("created", equalTo(4))
                .body("warnings.line", contains(5))
                .body("warnings.column", everyItem(equalTo("new_la_code")));
    }

    @Test
    void targetsMeanTheAuthorityInForceToday() {
        String columns = "indicator,area,kind,value,validFrom\n";
        importCsv(columns + indicator + ",Dorset,local,5,2024-04-01\n", "?type=targets")
                .then()
                .body("created", equalTo(1));
        get("/v1/targets?indicator=" + indicator).then().body("value.area", contains("E06000059"));
        importCsv(columns + indicator + ",Upper Nowhere,local,5,2024-04-01\n", "?type=targets")
                .then()
                .body("errors[0].message", containsString("There is no area 'Upper Nowhere'"));
    }

    private String file(String... rows) {
        return "indicator,area,period,value\n"
                + String.join(
                        "",
                        List.of(rows).stream()
                                .map(row -> indicator + "," + row + "\n")
                                .toList());
    }
}
