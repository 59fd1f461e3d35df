package org.scrutiny.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.figures.apikey.ApiKeyInput;
import org.scrutiny.figures.apikey.IssuedApiKey;
import org.scrutiny.platform.access.Role;
import org.scrutiny.platform.store.History;
import org.scrutiny.testsupport.AtOnce;
import org.scrutiny.testsupport.Production;
import org.scrutiny.testsupport.ProductionTest;
import org.scrutiny.testsupport.Samples;

/** Changes, reads of figures and refusals are recorded with who did them, and without values. */
@QuarkusTest
@TestProfile(Production.class)
class AuditTest extends ProductionTest {
    private static final String PATH = "/v1/audit";

    private String indicator;
    private String area;
    private String figure;

    @BeforeEach
    void makeFigure() {
        indicator = aCount().create().code();
        area = Samples.makeArea();
        figure = Samples.makeObservation(indicator, area, "Q1 2024/25", 500);
    }

    /** Each read of figures by its operation, with the identifiers that it names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/observations?indicator=IND&area=AREA        | listObservations         | indicator=IND area=AREA
            /v1;x=y/observations;a=b?area=AREA              | listObservations         | area=AREA
            /v1/./observations?area=AREA&fields=flat        | listObservations         | area=AREA
            /v1/observations/ID                             | readObservation          | observations=ID
            /v1/observations/ID/revisions                   | listObservationRevisions | observations=ID
            /v1/observations/export?area=AREA&format=csv    | exportObservations       | area=AREA
            /v1/indicators/IND/trend?area=AREA              | readTrend                | indicators=IND area=AREA
            /v1/summary?area=AREA                           | summarise                | area=AREA
            /v1/changes?type=observation&limit=1            | listChanges              |
            /v1/observations?area=AREAMANY                  | listObservations         | area=AREAMANY ...
            """)
    void aReadIsRecorded(String path, String operation, String identifiers) {
        IssuedApiKey reader = makeKey("reader", Role.READER);
        for (int i = 0; i < 3; i++) {
            asSent(reader, named(path).replace("MANY", ("&area=" + area).repeat(80)))
                    .then()
                    .statusCode(200);
        }
        AuditEntry entry = only("?kind=read&principal=" + reader.apiKey().actor());
        assertThat(entry.operation()).isEqualTo(operation);
        assertThat(entry.count()).isEqualTo(3);
        assertThat(entry.status()).isEqualTo(200);
        assertThat(String.join(" ", entry.identifiers()))
                .isEqualTo(identifiers == null ? "" : named(identifiers).replace("MANY", (" area=" + area).repeat(65)));
        assertThat(entry.requestId()).isNotEmpty();
    }

    @Test
    void aReadThatFindsNothingNewIsRecorded() {
        IssuedApiKey reader = makeKey("reader", Role.READER);
        String path = trendPath(indicator, area);
        String tag = as(reader).get(path).header("ETag");
        as(reader).header("If-None-Match", tag).get(path).then().statusCode(304);
        assertThat(entries("?kind=read&principal=" + reader.apiKey().actor()))
                .extracting(AuditEntry::status)
                .containsExactlyInAnyOrder(200, 304);
        assertThat(only("?mentions=" + indicator + "&kind=read&operation=readTrend&principal="
                                + reader.apiKey().actor() + "&limit=1")
                        .status())
                .isIn(200, 304);
    }

    /** What is not a read of figures, or fails. */
    @ParameterizedTest
    @CsvSource({"/v1/areas, 200", "/v1/comments, 200", "/v1/observations?area=nowhere&limit=0, 400", "/v1/nothing, 404"
    })
    void othersAreNotRecordedAsReads(String path, int status) {
        IssuedApiKey reader = makeKey("reader", Role.READER);
        as(reader).get(path).then().statusCode(status);
        assertThat(only("?principal=" + reader.apiKey().actor()).kind()).isEqualTo(AuditKind.CREDENTIALS_ACCEPTED);
    }

    @Test
    void refusalsAreRecorded() {
        IssuedApiKey clerk = makeKey("clerk", Role.CLERK);
        as(clerk).get("/v1/observations").then().statusCode(403);
        AuditEntry refused =
                only("?kind=access_refused&principal=" + clerk.apiKey().actor());
        assertThat(refused.operation()).isEqualTo("listObservations");
        assertThat(refused.status()).isEqualTo(403);

        as(clerk.apiKey().id(), "wrong").get("/v1/areas").then().statusCode(401);
        as(clerk.apiKey().id(), "wrong again").get("/v1/areas").then().statusCode(401);
        assertThat(only("?kind=credentials_refused&principal=" + clerk.apiKey().id())
                        .count())
                .isEqualTo(2);
        as("somebody@example.org", "wrong").get("/v1/areas").then().statusCode(401);
        anonymously()
                .header("Authorization", "Bearer abc")
                .get("/v1/areas")
                .then()
                .statusCode(401);
        assertThat(entries("?kind=credentials_refused"))
                .extracting(AuditEntry::principal)
                .doesNotContain("somebody@example.org")
                .contains((String) null);
        long before = entries("").size();
        anonymously().get("/v1/areas").then().statusCode(401);
        assertThat(entries("?kind=credentials_refused").size()).isLessThanOrEqualTo((int) before);
    }

    @Test
    void changesAreRecordedByTheirResource() {
        AuditEntry created = only("?kind=change&resourceType=observation&resource=" + figure);
        assertThat(created.principal()).isEqualTo("key:all");
        assertThat(created.operation()).isEqualTo("createObservation");
        assertThat(created.action()).isEqualTo(History.Action.CREATED);
        assertThat(created.identifiers()).containsExactly("indicator=" + indicator, "area=" + area);
        assertThat(created.count()).isEqualTo(1);

        String path = "/v1/observations/" + figure;
        anObservation(indicator, area, "Q1 2024/25", 501)
                .put(figure, "*")
                .then()
                .statusCode(200);
        delete(path, "*").then().statusCode(204);
        refused(delete(path, "*"), 410, "gone", "");
        assertThat(entries("?resourceType=observation&resource=" + figure))
                .extracting(AuditEntry::action)
                .containsExactly(History.Action.DELETED, History.Action.REVISED, History.Action.CREATED);
        assertThat(only("?resourceType=indicator&resource=" + indicator).operation())
                .isEqualTo("createIndicator");
    }

    /** Many figures are one entry, which is committed or rolled back with them. */
    @ParameterizedTest
    @CsvSource({"'', 1", "?dryRun=true, 0"})
    void aFileIsOneEntryForEachTypeOfResource(String query, int entries) {
        StringBuilder file = new StringBuilder("indicator,area,period,value\n");
        for (int i = 0; i < 40; i++) {
            file.append(indicator + "," + area + "," + Samples.quarter(i + 20) + ",77\n");
        }
        IssuedApiKey analyst = makeKey("analyst", Role.ANALYST);
        Response sent =
                as(analyst).contentType("text/csv").body(file.toString()).post("/v1/imports" + query);
        sent.then().statusCode(200);
        List<AuditEntry> found =
                entries("?kind=change&principal=" + analyst.apiKey().actor());
        assertThat(found).hasSize(2 * entries);
        if (entries > 0) {
            assertThat(found).allSatisfy(entry -> assertThat(entry.requestId()).isEqualTo(sent.header("X-Request-Id")));
            assertThat(found).extracting(AuditEntry::resourceType).containsExactlyInAnyOrder("observation", "import");
            assertThat(found).anySatisfy(entry -> {
                assertThat(entry.resourceType()).isEqualTo("observation");
                assertThat(entry.count()).isEqualTo(40);
                assertThat(entry.resource()).isNull();
            });
        }
    }

    @Test
    void aPublicationIsRecorded() {
        int dashboard = aDashboard().create().number();
        String id =
                aSignOff().of(dashboard).in(area).period("Q1 2024/25").create().id();
        for (String state : List.of("submitted", "approved", "published")) {
            json(Map.of("state", state))
                    .header("If-Match", "*")
                    .put("/v1/sign-offs/" + id)
                    .then()
                    .statusCode(200);
        }
        assertThat(entries("?resourceType=sign_off&resource=" + id))
                .extracting(AuditEntry::kind)
                .containsExactly(AuditKind.PUBLICATION, AuditKind.CHANGE, AuditKind.CHANGE, AuditKind.CHANGE);
    }

    @Test
    void whatHappensToKeysIsRecorded() {
        IssuedApiKey key = makeKey("brief", Role.READER);
        String path = "/v1/api-keys/" + key.apiKey().id();
        request().post(path + "/secrets").then().statusCode(201);
        request().delete(path + "/secrets/1").then().statusCode(204);
        request().delete(path).then().statusCode(204);
        request().delete(path).then().statusCode(204);
        assertThat(entries("?kind=key_change&resource=" + key.apiKey().id()))
                .extracting(AuditEntry::operation)
                .containsExactly("revokeApiKey", "removeApiKeySecret", "addApiKeySecret", "createApiKey");
    }

    @Test
    void listsPageByPageTheLatestFirst() {
        List<AuditEntry> all = all(PATH + "?kind=change&limit=2", AuditEntry.class);
        assertThat(all).hasSizeGreaterThan(2);
        assertThat(all).extracting(AuditEntry::number).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        AuditPage page = read(PATH + "?count=true&limit=1", AuditPage.class);
        assertThat(page.head().number()).isEqualTo(page.count());
        assertThat(page.value())
                .extracting(AuditEntry::number)
                .containsExactly(page.head().number());
        assertThat(page.value())
                .extracting(AuditEntry::hash)
                .containsExactly(page.head().hash());
    }

    @Test
    void filtersByTime() {
        AuditEntry entry = only("?resourceType=observation&resource=" + figure);
        String at = "resource=" + figure + "&resourceType=observation";
        assertThat(entries("?from=" + entry.at() + "&" + at)).hasSize(1);
        assertThat(entries("?to=" + entry.at() + "&" + at)).isEmpty();
        assertThat(entries("?from=2020-01-01&to=2020-01-02")).isEmpty();
        assertThat(entries("?mentions=" + area + "&kind=change")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "?kind=nothing, kind",
        "?from=yesterday, from",
        "?from=2026-01-02&to=2026-01-01, to",
        "?mentions=a%25, mentions",
        "?mentions=a%20b, mentions",
        "?limit=0, limit",
        "?cursor=abc, cursor",
        "?cursor=YWZ0ZXIKYQ, cursor",
        "?who=me, who",
    })
    void rejectsFilters(String query, String parameter) {
        Response response = getRaw(PATH + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("errors[0].parameter")).isEqualTo(parameter);
    }

    @Test
    void writersAreChainedOnceEachHoweverManyThereAre() {
        int threads = 8;
        int each = 12;
        IssuedApiKey analyst = makeKey("analyst", Role.ANALYST);
        AtOnce.run(threads, () -> {
            String other = aCount().create().code();
            for (int i = 0; i < each; i++) {
                as(analyst)
                        .contentType("application/json")
                        .body(anObservation(other, area, Samples.quarter(i), 700)
                                .body())
                        .post("/v1/observations")
                        .then()
                        .statusCode(201);
                if (i % 4 == 0) {
                    get(PATH + "?limit=1").then().statusCode(200);
                }
            }
            return other;
        });
        List<AuditEntry> found =
                all(PATH + "?kind=change&principal=" + analyst.apiKey().actor(), AuditEntry.class);
        assertThat(found)
                .hasSize(threads * each)
                .extracting(AuditEntry::resource)
                .doesNotHaveDuplicates();
        List<AuditEntry> all = all(PATH, AuditEntry.class);
        assertThat(all.get(0).number()).isEqualTo(all.size());
    }

    private static IssuedApiKey makeKey(String name, Role role) {
        return makeKey(new ApiKeyInput(Samples.newCode(name), List.of(role), null, null, null));
    }

    private static Response asSent(IssuedApiKey key, String path) {
        return as(key).urlEncodingEnabled(false)
                .get(io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + path);
    }

    private String named(String text) {
        return text.replace("IND", indicator).replace("AREA", area).replace("ID", figure);
    }

    private static List<AuditEntry> entries(String query) {
        return read(PATH + query, AuditPage.class).value();
    }

    private static AuditEntry only(String query) {
        List<AuditEntry> found = entries(query);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
