package org.scrutiny.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restored store answers as the one that was backed up did, whichever kind either is. */
class BackupIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> PATHS = List.of(
            "/v1/areas",
            "/v1/indicators",
            "/v1/dashboards",
            "/v1/observations?limit=1000",
            "/v1/observations?signOff=published&limit=1000",
            "/v1/observations/export",
            "/v1/targets",
            "/v1/judgements",
            "/v1/sign-offs",
            "/v1/validation-rules",
            "/v1/meetings",
            "/v1/comments",
            "/v1/questions",
            "/v1/people",
            "/v1/imports",
            "/v1/import-profiles",
            "/v1/changes?limit=1000",
            "/v1/summary?area=X99000001",
            "/v1/indicators/CL03/trend?area=X99000001",
            "/v1/indicators/FD10/trend?area=X99000001");

    @TempDir
    Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("service.log");
    }

    @Test
    void restoredStoreAnswersAsBefore() throws Exception {
        Map<String, String> first = embedded("first");
        Map<String, String> before;
        try (ServiceProcess service = ServiceProcess.start(log, first)) {
            write(service, 1);
            before = answers(service);
        }
        run(0, first, "backup", "first.zip");
        try (EmbeddedPostgres postgresql = EmbeddedPostgres.start()) {
            Map<String, String> second = ServiceProcess.settings(postgresql, folder.resolve("second"));
            run(0, second, "restore", "first.zip");
            try (ServiceProcess service = ServiceProcess.start(log, second)) {
                assertThat(answers(service)).isEqualTo(before);
                write(service, 2);
                before = answers(service);
            }
            run(0, second, "backup", "second.zip");
        }
        Map<String, String> third = embedded("third");
        run(0, third, "restore", "second.zip");
        try (ServiceProcess service = ServiceProcess.start(log, third)) {
            assertThat(answers(service)).isEqualTo(before);
            write(service, 3);
        }
        run(1, third, "restore", "second.zip");
        run(1, third, "backup", "second.zip");
    }

    private Map<String, String> embedded(String name) {
        return Map.of("SCRUTINY_DATA", folder.resolve(name).toString());
    }

    private void run(int code, Map<String, String> settings, String command, String file) throws Exception {
        assertThat(ServiceProcess.run(
                        log, settings, command, folder.resolve(file).toString()))
                .as(() -> ServiceProcess.lastOf(log))
                .isEqualTo(code);
    }

    /** Creates a figure and revises it: ids and positions have to go on after those of the backup. */
    private static void write(ServiceProcess service, int quarter) throws IOException, InterruptedException {
        for (int numerator = 1; numerator <= 2; numerator++) {
            String file = "indicator,area,period,numerator,denominator\nCL03,X99000001,Q" + quarter + " 1995/96,"
                    + numerator + ",40\n";
            assertThat(service.post("/v1/imports", file, "Content-Type", "text/csv")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static Map<String, String> answers(ServiceProcess service) throws IOException, InterruptedException {
        Map<String, String> answers = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(PATHS);
        while (!open.isEmpty()) {
            String path = open.remove();
            var response = service.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            String body = response.body().replace(service.address(), "");
            answers.put(path, body);
            if (body.startsWith("{")) {
                JsonNode content = JSON.readTree(body);
                if (content.path("next").isTextual() && !path.startsWith("/v1/changes")) {
                    open.add(content.get("next").asText());
                }
                if (path.equals("/v1/observations?limit=1000")) {
                    open.add("/v1/observations/" + content.at("/value/0/id").asText() + "/revisions");
                    open.add("/v1/observations?asOf="
                            + content.at("/value/0/recordedAt").asText());
                }
            }
        }
        return answers;
    }
}
