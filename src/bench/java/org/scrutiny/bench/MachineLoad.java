package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How busy the machine was since this was created, with everything that runs on it. */
final class MachineLoad {
    private static final int IDLE = 3;
    private static final int STEAL = 7;
    /** The two after it, guest times, are included in the others. */
    private static final int STATES = STEAL + 1;

    private final long[] before = ticks();

    MachineLoad() throws IOException {}

    /** The load average of the last minute, and the shares of time that were idle and that the hypervisor withheld. */
    String text() throws IOException {
        long[] now = ticks();
        double all =
                Math.max(1, Arrays.stream(now).sum() - Arrays.stream(before).sum());
        String average = List.of(Files.readString(Path.of("/proc/loadavg")).split(" ", -1))
                .get(0);
        return String.format(
                Locale.ROOT,
                "load %s, idle %.0f%%, steal %.1f%%",
                average,
                100 * (now[IDLE] - before[IDLE]) / all,
                100 * (now[STEAL] - before[STEAL]) / all);
    }

    private static long[] ticks() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/stat")).get(0);
        return Arrays.stream(line.split(" +", -1))
                .skip(1)
                .limit(STATES)
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
