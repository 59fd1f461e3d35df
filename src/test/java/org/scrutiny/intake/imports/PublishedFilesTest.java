package org.scrutiny.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.scrutiny.testsupport.Demonstrated;
import org.scrutiny.testsupport.Reference;
import org.scrutiny.testsupport.RestTest;

/** A file of the Department for Education is imported as published. */
@QuarkusTest
@TestProfile(Demonstrated.class)
@Order(Demonstrated.WRITES - 1)
class PublishedFilesTest extends RestTest {
    @Test
    void importsTheReferralsOfAllAuthorities() {
        byte[] file = Reference.bytes("files/dfe_c1_cin_referrals_rereferrals_2013_2025.csv");
        String query = "?profile=dfe-c1&mode=partial";
        Response dry = importCsv(file, query + "&dryRun=true");
        Response report = importCsv(file, query);
        assertThat(report.asString()).isEqualTo(dry.asString());
        report.then().statusCode(200).body("state", equalTo("completed"));
        long rows = report.<Integer>path("created").longValue()
                + report.<Integer>path("revised")
                + report.<Integer>path("unchanged")
                + report.<Integer>path("rejected");
        assertThat(rows).isEqualTo(4 * 2132);
        assertThat(report.<List<String>>path("errors.code"))
                .as("the two parts of London are areas of the catalogue")
                .isEmpty();
        get("/v1/observations?indicator=FD08&area=E06000041")
                .then()
                .body(
                        "value.value",
                        equalTo(decimals("23.0 26.9 26.2 17.2 18.7 16.6 21.1 24.6 19.2 16.3 18.1 18.7 16.8")));
        get("/v1/observations?indicator=FD03&area=E09000012&period=2021/22")
                .then()
                .body("value[0].value", nullValue())
                .body("value[0].status", contains("O"));
        importCsv(file, query).then().body("created", equalTo(0)).body("revised", equalTo(0));
    }
}
