package org.scrutiny.platform.responsecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scrutiny.testsupport.OnPostgresql;
import org.scrutiny.testsupport.SeriesTest;

/** Several processes write to one PostgreSQL database: a cached response is served while its version in the store is the same. */
@QuarkusTest
@OnPostgresql
class SharedStoreCacheTest extends SeriesTest {
    @Inject
    ResponseCache responses;

    @Inject
    AgroalDataSource store;

    @BeforeEach
    void makeFigure() {
        figure(50).create();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/indicators/{i}/trend?area={a}",
                "/v1/observations?indicator={i}&area={a}",
                "/v1/summary?area={a}"
            })
    void aWriteOfAnotherProcessIsSeen(String path) throws SQLException {
        String address = path.replace("{i}", indicator).replace("{a}", area);
        Response first = get(address);
        assertThat(responses.findCurrent(ResponseCacheTest.keyOf(address))).isNotNull();
        Response cached = get(address);
        assertThat(cached.asString()).isEqualTo(first.asString());
        assertThat(cached.header("ETag")).isEqualTo(first.header("ETag"));
        write("UPDATE observation SET obs_value = 51 WHERE indicator = ? AND area = ?");
        assertThat(get(address).asString()).as("the version is the same").isEqualTo(first.asString());
        write("UPDATE series SET version = version + 1 WHERE indicator = ? AND area = ?");
        assertThat(responses.findCurrent(ResponseCacheTest.keyOf(address))).isNull();
        get(address).then().body(containsString("51"));
    }

    @Test
    void theEntityTagIsCheckedToo() throws SQLException {
        String address = trendPath(indicator, area);
        String tag = get(address).header("ETag");
        assertThat(responses.findCurrent(ResponseCacheTest.keyOf(address))).isNotNull();
        getUnless(tag, address).then().statusCode(304).header("ETag", equalTo(tag));
        write("UPDATE series SET version = version + 1 WHERE indicator = ? AND area = ?");
        getUnless(tag, address).then().statusCode(200).header("ETag", not(equalTo(tag)));
    }

    @Test
    void aChangedCatalogueIsSeen() throws SQLException {
        String address = trendPath(indicator, area);
        get(address);
        assertThat(responses.findCurrent(ResponseCacheTest.keyOf(address))).isNotNull();
        write("UPDATE catalogue SET state = nextval('catalogue_state') WHERE ? <> ?");
        assertThat(responses.findCurrent(ResponseCacheTest.keyOf(address))).isNull();
        get(address).then().statusCode(200);
        assertThat(responses.findCurrent(ResponseCacheTest.keyOf(address))).isNotNull();
    }

    /** A write without the counters of this process, as another process makes it. */
    private void write(String statement) throws SQLException {
        try (var connection = store.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, indicator);
            prepared.setString(2, area);
            assertThat(prepared.executeUpdate()).isPositive();
        }
    }
}
