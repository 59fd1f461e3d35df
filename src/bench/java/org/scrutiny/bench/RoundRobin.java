package org.scrutiny.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures loads in turn, A B C A B C …, so that a disturbance of the machine affects all of them.
 *
 * @param database its processor time, shown apart from that of the server that uses it
 */
record RoundRobin(Options options, ProcessorTime database) {
    private static final double SETTLED = 0.05;

    Comparison compare(List<Load> loads) throws IOException, InterruptedException, SQLException {
        List<String> notes = new ArrayList<>();
        for (Load load : loads) {
            warmUp(load, notes);
        }
        return measure(loads, notes);
    }

    /** Without a warm-up, for loads that warm their own processes. */
    Comparison measure(List<Load> loads, List<String> notes) throws IOException, InterruptedException, SQLException {
        MachineLoad machine = new MachineLoad();
        List<List<Comparison.Window>> windows = loads.stream()
                .<List<Comparison.Window>>map(load -> new ArrayList<>())
                .toList();
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < loads.size(); i++) {
                windows.get(i).add(window(loads.get(i)));
            }
        }
        return new Comparison(loads.stream().map(Load::name).toList(), windows, notes, machine.text());
    }

    /**
     * Runs the load for its minimum duration, and then until the last two windows differ by at most 5%; notes it if they
     * never do.
     */
    void warmUp(Load load, List<String> notes) throws IOException, InterruptedException, SQLException {
        if (options.warmUp() == 0) {
            return;
        }
        int least = (int) Math.ceil((double) load.warmSeconds() / options.seconds());
        int most = least + options.warmUp();
        double difference = 1;
        double before = window(load).perSecond();
        for (int i = 1; i < least || (i < most && difference > SETTLED); i++) {
            double now = window(load).perSecond();
            // A server that has not answered yet has not settled either.
            difference = before == 0 ? 1 : Math.abs(now - before) / Math.max(now, before);
            before = now;
        }
        if (difference > SETTLED) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%s not settled after %d windows (last change %.0f%%)",
                    load.name(),
                    most,
                    100 * difference));
        }
    }

    private Comparison.Window window(Load load) throws IOException, InterruptedException, SQLException {
        load.prepare();
        long server = load.server().micros();
        long store = database.micros();
        Load.Sample sample = load.run(options.seconds());
        double done = sample.done();
        return new Comparison.Window(
                sample,
                done / sample.seconds(),
                (load.server().micros() - server) / done,
                (database.micros() - store) / done);
    }
}
