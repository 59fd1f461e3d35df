package org.scrutiny.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.scrutiny.figures.apikey.IssuedApiKey;
import org.scrutiny.platform.store.Sql;
import org.scrutiny.testsupport.Production;
import org.scrutiny.testsupport.ProductionTest;
import org.scrutiny.testsupport.Samples;

/** Neither the audit trail nor the log contains a value, a text or a secret that a client sends. */
@QuarkusTest
@TestProfile(Production.class)
class AuditCanaryTest extends ProductionTest {
    private static final String VALUE = "738461";
    private static final String TEXT = "Quokkaville";
    private static final String SECRET = "wombatwombatwombat";

    @Inject
    Sql sql;

    /** Collects every line, as the console would show it. */
    private static final class Collector extends Handler {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private final PatternFormatter formatter = new PatternFormatter("%c %s%e%n");

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void valuesTextsAndSecretsAreNotRecorded() {
        Collector log = new Collector();
        Logger.getLogger("").addHandler(log);
        try {
            useEverything();
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        List<String> cells = new ArrayList<>();
        for (String table : List.of("audit_entry", "audit_pending")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> sql.each(
                            "SELECT * FROM " + table,
                            row -> {
                                StringBuilder line = new StringBuilder();
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    line.append(row.getString(i)).append('|');
                                }
                                return line.toString();
                            },
                            List.of(),
                            cells::add));
        }
        assertThat(cells).hasSizeGreaterThan(10);
        assertThat(cells).allSatisfy(line -> assertThat(line).doesNotContain(VALUE, TEXT, SECRET));
        assertThat(log.lines).allSatisfy(line -> assertThat(line).doesNotContain(VALUE, TEXT, SECRET));
    }

    private void useEverything() {
        String indicator = aCount().create().code();
        String area = Samples.makeArea();
        String id = anObservation(indicator, area, "Q1 2024/25", Integer.valueOf(VALUE))
                .note(TEXT)
                .create()
                .id();
        anObservation(indicator, area, "Q1 2024/25", Integer.valueOf(VALUE) + 1)
                .note(TEXT)
                .put(id, "*");
        importCsv(
                "indicator,area,period,value,note\n" + indicator + "," + area + ",Q2 2024/25," + VALUE + "," + TEXT,
                "");
        String meeting = aMeeting().committee(TEXT).create().id();
        String item = anItem(meeting).create().id();
        aComment(item, TEXT + " " + VALUE).create();
        aQuestion(TEXT + "?").post();
        request().queryParam("reason", TEXT).header("If-Match", "*").delete("/v1/observations/" + id);
        for (String parameter : List.of("indicator", "area", "text", "dashboard", "cursor", TEXT)) {
            request().queryParam(parameter, TEXT + " " + VALUE).get("/v1/observations");
            request().queryParam(parameter, TEXT + " " + VALUE).get("/v1/comments");
        }
        get("/v1/observations/" + TEXT);
        get("/v1/indicators/" + TEXT + "/trend?area=" + TEXT);
        get("/v1/" + TEXT);
        request().header("X-Request-Id", TEXT + " " + VALUE).get("/v1/areas");
        get(trendPath(indicator, area));
        IssuedApiKey key = key("reader");
        as(key.apiKey().id(), SECRET).get("/v1/areas");
        as(SECRET, key.secret()).get("/v1/areas");
        as(TEXT + "@example.org", SECRET).get("/v1/areas");
        anonymously().header("Authorization", "Bearer " + SECRET).get("/v1/areas");
        get("/v1/audit?principal=" + TEXT + "&mentions=" + VALUE);
        get("/v1/audit").then().statusCode(200);
    }
}
