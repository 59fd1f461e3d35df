package org.scrutiny.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The servers whose reads are compared.
 *
 * @param cached the only process that writes, so it caches its answers
 * @param uncached the same with the cache off
 * @param shared one of several processes on the database
 * @param limit the HTTP limit
 * @param before the earlier version, if the options name one
 */
record Servers(Server cached, Server uncached, Server shared, Server limit, Optional<EarlierVersion> before)
        implements AutoCloseable {
    private static final int SAMPLES = 51;

    /** @param paths of each kind of answer, under the name by which {@link StaticServer} knows it */
    static Servers start(
            ServiceLauncher services,
            Server cached,
            Optional<EarlierVersion> before,
            Path folder,
            Map<String, List<String>> paths)
            throws IOException, InterruptedException {
        Path bodies = Files.createDirectories(folder.resolve("bodies"));
        for (Map.Entry<String, List<String>> kind : paths.entrySet()) {
            Files.write(bodies.resolve(kind.getKey()), medianBody(cached, kind.getValue()));
        }
        return new Servers(
                cached,
                services.startReady(ServiceLauncher.UNCACHED),
                services.startReady(Map.of("SCRUTINY_ALONE", "false")),
                services.startStatic(bodies),
                before);
    }

    private static byte[] medianBody(Server service, List<String> paths) throws IOException, InterruptedException {
        List<byte[]> bodies = new ArrayList<>();
        for (String path : paths.subList(0, Math.min(SAMPLES, paths.size()))) {
            HttpResponse<byte[]> answer = Http.get(service.address() + path);
            if (answer.statusCode() != 200) {
                throw new IOException(path + " was answered with " + answer.statusCode());
            }
            bodies.add(answer.body());
        }
        bodies.sort(Comparator.comparingInt(body -> body.length));
        return bodies.get(bodies.size() / 2);
    }

    @Override
    public void close() {
        before.ifPresent(EarlierVersion::close);
        limit.close();
        shared.close();
        uncached.close();
        cached.close();
    }
}
