package org.scrutiny.intake.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Demonstrated;
import org.scrutiny.testsupport.RestTest;

/** Files whose rows name indicators of the shipped catalogue. */
@QuarkusTest
@TestProfile(Demonstrated.class)
@Order(Demonstrated.WRITES)
class CatalogueFiguresTest extends RestTest {
    private static final String LAIT = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n";

    @Test
    void codesOfOtherSchemesAreNotTakenForTheIndicator() {
        importCsv(
                        LAIT + "CareLeavers_LA_NotInTouch,Invented,2023-24,Reading,9,870,South East\n"
                                + "DeRegCPR,Invented,2023-24,Reading,47,870,South East\n"
                                + "287,Invented,2023-24,Reading,21.5,870,South East\n"
                                + "PrevRegCPR,Invented,2023-24,Reading,21.5,870,South East\n",
                        "?profile=lait&mode=partial")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("errors.line", contains(2, 3, 4))
                .body("errors.code", contains("unknown_reference", "unknown_reference", "ambiguous_indicator"))
                .body("errors[0].hint", containsString("CL01"))
                .body("errors[1].hint", containsString("CP06-ended"))
                .body("errors[2].message", containsString("OT01, OT01-agency, OT01-turnover, OT02"));
        get("/v1/observations?area=E06000038&indicator=CL01&indicator=CP06-ended&indicator=OT01")
                .then()
                .body("value", empty());
    }

    @Test
    void percentSignBelongsOnlyToTheValueOfAPercentage() {
        importCsv("""
                        indicator,area,period,value,numerator,denominator
                        CC01,E06000006,Q1 2023/24,85%,,
                        EH04,E06000006,Q1 2023/24,12%,,
                        FD10,E06000006,Q1 2023/24,,85%,100
                        FD10,E06000006,Q2 2023/24,85%,85,100
                        """, "?mode=partial")
                .then()
                .body("created", equalTo(1))
                .body("errors.code", contains("wrong_unit", "wrong_unit", "wrong_unit"))
                .body("errors.line", contains(2, 3, 4))
                .body("errors.column", contains("value", "value", "numerator"));
    }

    @Test
    void takeUpOfEstimatedPlacesMayExceed100() {
        importCsv("""
                        indicator,area,period,value
                        OT08,E06000010,2022/23,103.1
                        OT08,E06000011,2022/23,120.0
                        OT08-age-3-4,E06000011,2022/23,101.4
                        CL01,E06000011,2022/23,101.4
                        """, "?mode=partial")
                .then()
                .body("created", equalTo(3))
                .body("errors", hasSize(1))
                .body("errors[0].line", equalTo(5));
    }
}
