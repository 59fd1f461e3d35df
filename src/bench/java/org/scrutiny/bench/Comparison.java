package org.scrutiny.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The windows of several loads that were measured in turn.
 *
 * @param windows of each load, round by round
 * @param notes such as a load that did not settle
 * @param machine how busy the machine was meanwhile
 */
record Comparison(List<String> names, List<List<Window>> windows, List<String> notes, String machine) {
    /**
     * One window of one load.
     *
     * @param serverMicros processor time of the server per operation
     * @param databaseMicros that of the database
     */
    record Window(Load.Sample sample, double perSecond, double serverMicros, double databaseMicros) {
        double micros() {
            return serverMicros + databaseMicros;
        }
    }

    Spread of(int load, ToDoubleFunction<Window> figure) {
        return Spread.of(figures(load, figure));
    }

    private double[] figures(int load, ToDoubleFunction<Window> figure) {
        return windows.get(load).stream().mapToDouble(figure).toArray();
    }

    Spread rate(int load) {
        return of(load, Window::perSecond);
    }

    /** Medians of the server's and the database's processor time per operation. */
    String micros(int load) {
        double server = of(load, Window::serverMicros).median();
        double database = of(load, Window::databaseMicros).median();
        return Double.isFinite(server) ? String.format(Locale.ROOT, "%.0f + %.0f", server, database) : "";
    }

    /** The figure of one load as a multiple of that of another, round by round. */
    Spread ratio(int load, int reference, ToDoubleFunction<Window> figure) {
        return Spread.ofRatios(figures(load, figure), figures(reference, figure));
    }

    /** All that is remarkable about the given loads. */
    String notes(int... loads) {
        List<String> all = new ArrayList<>();
        for (int load : loads) {
            String name = names.get(load);
            count(load, Load.Sample::errors, all, "errors of " + name + ": %d");
            count(load, Load.Sample::timeouts, all, "time-outs of wrk on " + name + ": %d");
            notes.stream().filter(note -> note.startsWith(name + " not")).forEach(all::add);
        }
        all.add(machine);
        return String.join("; ", all);
    }

    private void count(int load, ToLongFunction<Load.Sample> figure, List<String> all, String format) {
        long sum =
                windows.get(load).stream().map(Window::sample).mapToLong(figure).sum();
        if (sum > 0) {
            all.add(String.format(Locale.ROOT, format, sum));
        }
    }
}
