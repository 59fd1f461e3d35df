package org.scrutiny.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Clients that revise observations with PUT and If-Match, each those of a series of its own, and may read between writes.
 *
 * @param series one for each client
 * @param writeEvery which of a client's requests are writes, as in {@link WrkLoad}
 * @param reads the paths that a client reads besides its writes
 */
record RevisionLoad(
        String name,
        Server target,
        Path list,
        List<SeriesPaths> series,
        int writeEvery,
        Function<Integer, List<String>> reads)
        implements Load {
    /** How many observations of its series each client revises in turn. */
    static final int FIGURES = 20;

    @Override
    public ProcessorTime server() {
        return target.time();
    }

    @Override
    public int warmSeconds() {
        return target.warmSeconds();
    }

    /** Reads the current entity tags, which the previous window has changed. */
    @Override
    public void prepare() throws IOException, InterruptedException {
        for (int client = 0; client < series.size(); client++) {
            SeriesPaths own = series.get(client);
            JsonNode rows = Http.getJson(target.address() + own.observations()).path("value");
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < FIGURES; i++) {
                JsonNode row = rows.path(i);
                lines.add(String.join(
                        "\t",
                        "PUT",
                        "/v1/observations/" + row.path("id").asText(),
                        '"' + row.path("revisionNumber").asText() + '"',
                        "{\"indicator\":\"" + own.indicator() + "\",\"area\":\"" + own.area() + "\",\"period\":\""
                                + row.path("period").asText() + "\",\"value\":%d}"));
            }
            reads.apply(client).stream().map(WrkLoad::get).forEach(lines::add);
            Files.write(Path.of(list + "." + client), lines);
        }
    }

    @Override
    public Sample run(int seconds) throws IOException, InterruptedException {
        return new WrkLoad(name, target, list, series.size(), writeEvery).run(seconds);
    }
}
