package org.scrutiny.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The processor time, user and system, that a process has used so far, from /proc. */
final class ProcessorTime {
    /** /proc counts in hundredths of a second on every Linux. */
    private static final long MICROS_PER_TICK = 10_000;

    private static final int USER = 11;

    private final List<ProcessHandle> roots;
    private final boolean children;

    private ProcessorTime(List<ProcessHandle> roots, boolean children) {
        this.roots = roots;
        this.children = children;
    }

    /** Includes all descendants, also those that have ended. */
    static ProcessorTime ofTree(long pid) {
        return new ProcessorTime(List.of(ProcessHandle.of(pid).orElseThrow()), true);
    }

    /** The benchmark itself, without the servers it has started. */
    static ProcessorTime ofBenchmark() {
        return new ProcessorTime(List.of(ProcessHandle.current()), false);
    }

    /** The sum of two trees. */
    ProcessorTime and(ProcessorTime other) {
        return new ProcessorTime(
                Stream.concat(roots.stream(), other.roots.stream()).toList(), true);
    }

    long micros() throws IOException {
        long ticks = 0;
        Stream<ProcessHandle> all = children
                ? roots.stream().flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                : roots.stream();
        for (ProcessHandle process : all.toList()) {
            ticks += ticks(process.pid());
        }
        return ticks * MICROS_PER_TICK;
    }

    /** The fields are utime, stime and, of children that have ended, cutime and cstime. */
    private long ticks(long pid) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        } catch (NoSuchFileException e) {
            return 0;
        }
        // The second field is the command in brackets, which may contain spaces.
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return fields.subList(USER, USER + (children ? 4 : 2)).stream()
                .mapToLong(Long::parseLong)
                .sum();
    }
}
