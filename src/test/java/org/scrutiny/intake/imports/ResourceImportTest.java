package org.scrutiny.intake.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.Fast;
import org.scrutiny.testsupport.Samples;
import org.scrutiny.testsupport.SeriesTest;

/** Files of areas, indicators and targets: new ones are created, changed ones replaced, others left unchanged. */
@QuarkusTest
@Fast
class ResourceImportTest extends SeriesTest {
    @Test
    void importsAreas() {
        String one = Samples.makeArea();
        String two = "X7" + one.substring(2);
        String file = "code,name,level,laCode,validFrom\n" + one + ",Testshire,local_authority,,\n" + two
                + ",\"New, and far\",local_authority,007,2024-04-01\n";
        send("areas", file).then().body("created", equalTo(1)).body("unchanged", equalTo(1));
        get("/v1/areas/" + two)
                .then()
                .body("name", equalTo("New, and far"))
                .body("laCode", equalTo("007"))
                .body("validFrom", equalTo("2024-04-01"));
        send("areas", file.replace("New, and", "Old, and")).then().body("revised", equalTo(1));
        get("/v1/areas/" + two).then().body("name", equalTo("Old, and far")).body("revisionNumber", equalTo(2));
        send("areas", file + one + ",Again,local_authority,,\n" + two + "x,Bad,local_authority,,\n")
                .then()
                .statusCode(422)
                .body("errors.line", contains(4, 5))
                .body("errors.code", contains("already_exists", "invalid_value"));
        get("/v1/areas/" + two).then().body("name", equalTo("Old, and far"));
    }

    @Test
    void whatAFileHasNoColumnForIsLeft() {
        String code = "X7" + Samples.makeArea().substring(2);
        send("areas", "code,name,level,laCode,validFrom\n" + code + ",Here,local_authority,007,2024-04-01\n");
        send("areas", "code,name,level,laCode\n" + code + ",Here,local_authority,007\n")
                .then()
                .body("unchanged", equalTo(1));
        send("areas", "code,name,level,validFrom\n" + code + ",There,local_authority,\n")
                .then()
                .body("revised", equalTo(1));
        get("/v1/areas/" + code)
                .then()
                .body("name", equalTo("There"))
                .body("laCode", equalTo("007"))
                .body("validFrom", nullValue());
        String indicatorCode = anIndicator()
                .with("improvementDirection", "range")
                .with("expectedRange", Map.of("lower", 2, "upper", 9))
                .with("caveats", List.of("Careful"))
                .create()
                .code();
        send(
                "indicators",
                "code,title,measure,improvementDirection,frequency,expectedRange.upper\n" + indicatorCode
                        + ",Other,percentage,range,quarterly,8\n");
        get("/v1/indicators/" + indicatorCode)
                .then()
                .body("title", equalTo("Other"))
                .body("caveats", contains("Careful"))
                .body("expectedRange.lower", nullValue())
                .body("expectedRange.upper", equalTo(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "indicators", "targets"})
    void listsOfTheServiceAreReadBackUnchanged(String type) {
        target().create();
        Response list = get("/v1/" + type + "?limit=20");
        int number = list.<List<?>>path("value").size();
        json(list.asString())
                .post("/v1/imports?dryRun=true&type=" + type)
                .then()
                .body("errors", empty())
                .body("unchanged", equalTo(number));
    }

    @Test
    void importsIndicators() {
        String code = anIndicator().create().code();
        String header = "code,title,measure,improvementDirection,frequency,expectedRange.lower,externalCodes.scheme,"
                + "externalCodes.code,caveats\n";
        String same = code + ",Assessments within 45 working days,percentage,increase,quarterly,,,,\n";
        send("indicators", header + same).then().body("unchanged", equalTo(1));
        String made = code + "-b,Another,count,range,annual,2.5,LAIT;NI,12;NI 60,One; two\n";
        send("indicators", header + same + made).then().body("created", equalTo(1));
        get("/v1/indicators/" + code + "-b")
                .then()
                .body("expectedRange.lower", equalTo(new BigDecimal("2.5")))
                .body("externalCodes.code", contains("12", "NI 60"))
                .body("caveats", contains("One", "two"));
        send("indicators", header + made).then().body("unchanged", equalTo(1));
        send("indicators", header + made.replace("count", "cuont"))
                .then()
                .statusCode(422)
                .body("errors[0].column", equalTo("measure"))
                .body("errors[0].line", equalTo(2));
    }

    @Test
    void importsTargets() {
        String header = "indicator,area,kind,value,tolerance,validFrom,validTo,setBy\n";
        String row = String.join(",", indicator, area, "local,85,2,2024-04-01,2025-03-31,The panel") + "\n";
        send("targets", header + row).then().body("created", equalTo(1));
        send("targets", header + row.replace(",85,", ",85.0,")).then().body("unchanged", equalTo(1));
        send("targets", header + row.replace(",85,", ",90,")).then().body("revised", equalTo(1));
        String overlapping = row.replace("2024-04-01", "2024-10-01");
        send("targets", header + row + overlapping).then().statusCode(422).body("errors.line", contains(3));
        get("/v1/targets?indicator=" + indicator)
                .then()
                .body("value", hasSize(1))
                .body("value.value", contains(90));
        String json = """
                [{"indicator": "%s", "area": "%s", "kind": "national", "value": 80, "validFrom": "2024-04-01"}]
                """.formatted(indicator, area);
        json(json).post("/v1/imports?type=targets").then().statusCode(200).body("created", equalTo(1));
        List<String> ids = get("/v1/targets?indicator=" + indicator).path("value.id");
        get("/v1/targets/" + ids.get(0)).then().statusCode(200);
    }

    private static Response send(String type, String file) {
        return importCsv(file, "?type=" + type);
    }
}
