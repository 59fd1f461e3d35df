package org.scrutiny.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** B4: pages of 1,000 observations, at the beginning and deep in the list. */
record PageBenchmark(RoundRobin rounds, Path folder, ResultTable table, Servers servers) {
    static final String FIRST = "/v1/observations?limit=1000";
    private static final Goal DEEP = Goal.atLeast(1 / 1.2);

    void run(int observations, List<Peer> peers) throws IOException, InterruptedException, SQLException {
        int complete = observations / 1_000;
        int last = complete < 100 ? complete : complete / 100 * 100;
        int middle = Math.max(1, last / 10);
        List<String> pages = walk(servers.uncached(), last);
        List<Load> loads = new ArrayList<>(List.of(
                uncached("page 1", pages.get(0)),
                new WrkLoad("HTTP limit", servers.limit(), save("page", FIRST)),
                uncached("page " + middle, pages.get(middle - 1)),
                uncached("page " + last, pages.get(last - 1))));
        for (Peer peer : peers) {
            loads.add(new WrkLoad(peer.name(), peer.server(), save(peer.name() + "-page", peer.page())));
        }
        int before = loads.size();
        if (servers.before().isPresent()) {
            Server earlier = servers.before().orElseThrow().uncached();
            for (String page : List.of(FIRST, walk(earlier, last).get(last - 1))) {
                loads.add(new WrkLoad(EarlierVersion.NAME, earlier, save("before-" + loads.size(), page)));
            }
        }
        Comparison all = rounds.compare(loads);
        table.compare("B4", "page 1 of 1,000 rows, uncached", all, 0, 1, Goal.atLeast(0.08));
        table.compare("B4", "page " + middle + ", uncached", all, 2, 0, DEEP);
        table.compare("B4", "page " + last + ", uncached", all, 3, 0, DEEP);
        for (int i = 0; i < peers.size(); i++) {
            table.compare("B4", "page 1 of 1,000 rows, uncached", all, 0, 4 + i, Goal.atLeast(2));
        }
        if (before < loads.size()) {
            table.compare("B4", "page 1 of 1,000 rows, uncached", all, 0, before, Goal.NONE);
            table.compare("B4", "page " + last + ", uncached", all, 3, before + 1, Goal.NONE);
        }
    }

    /** The paths of the pages up to the given one, by following the links. */
    static List<String> walk(Server server, int last) throws IOException, InterruptedException {
        List<String> pages = new ArrayList<>(List.of(FIRST));
        while (pages.size() < last) {
            String page = server.address() + pages.get(pages.size() - 1);
            URI next = URI.create(Http.getJson(page).path("next").asText());
            pages.add(next.getRawPath() + "?" + next.getRawQuery());
        }
        return pages;
    }

    private Load uncached(String name, String path) throws IOException {
        return new WrkLoad(name, servers.uncached(), save(name, path));
    }

    private Path save(String name, String path) throws IOException {
        return KeySample.save(folder.resolve("B4-" + name.replace(' ', '-')), List.of(path), key -> key);
    }
}
