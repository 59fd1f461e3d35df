package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * The processes of an earlier version of the service, on a database of its own.
 *
 * @param cached the only process that writes, so it caches its answers
 * @param uncached the same with the cache off
 */
record EarlierVersion(Database database, Server cached, Server uncached) implements AutoCloseable {
    /** The name of its loads. */
    static final String NAME = "before";

    /**
     * Creates its database. Its schema is not known, so the observations are imported; they have no former states.
     *
     * @param application the packaged earlier version
     * @param current has the observations
     * @param catalogue of the same indicators
     */
    static ServiceLauncher load(Path application, ServiceLauncher current, Path catalogue, Workload workload)
            throws IOException, InterruptedException, SQLException {
        Database database = current.database().create(NAME);
        ServiceLauncher earlier = new ServiceLauncher(current.options(), database, current.folder(), application);
        earlier.createSchema(catalogue);
        try (Server from = current.startReady(ServiceLauncher.UNCACHED);
                Server to = earlier.startReady(ServiceLauncher.UNCACHED)) {
            ImportFile.copy(workload.indicators(), from, to);
        }
        workload.loadOthers(database);
        return earlier;
    }

    /** @param cached the process that is running already */
    static EarlierVersion start(ServiceLauncher earlier, Server cached) throws IOException, InterruptedException {
        return new EarlierVersion(earlier.database(), cached, earlier.startReady(ServiceLauncher.UNCACHED));
    }

    @Override
    public void close() {
        uncached.close();
        cached.close();
    }
}
