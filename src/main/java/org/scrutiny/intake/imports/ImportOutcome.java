package org.scrutiny.intake.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.observation.BulkWrite.Effect;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.csv.RejectedRows;
import org.scrutiny.intake.reading.profile.ImportProfile;

/** Counts what became of the rows of a file, and keeps what is wrong with them. */
final class ImportOutcome {
    private static final int MOST_ERRORS = 1_000;
    private static final int LONGEST_REJECTED = 10_000_000;

    private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
    private final List<ImportFault> errors = new ArrayList<>();
    private final List<ImportFault> warnings = new ArrayList<>();
    private final StringBuilder rejectedText = new StringBuilder();
    private final RowReader file;
    private final ImportProfile profile;
    private RejectedRows rejectedRows;
    private long all;
    private long allWarnings;

    /** Of a file that is read by a profile. */
    ImportOutcome(RowReader file, ImportProfile profile) {
        this.file = file;
        this.profile = profile;
    }

    void count(Effect effect) {
        effects.merge(effect, 1L, Long::sum);
    }

    /** A row that is not written. */
    void reject(ParsedRow parsedRow, List<ImportFault> faults) {
        count(Effect.REJECTED);
        faults.forEach(this::add);
        if (file.header() == null || parsedRow.text() == null || rejectedText.length() > LONGEST_REJECTED) {
            return;
        }
        try {
            if (rejectedRows == null) {
                rejectedRows = new RejectedRows(rejectedText, file.header(), profile);
            }
            rejectedRows.add(parsedRow, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file ends: what is wrong with it as a whole is known. */
    void finish() {
        file.faults().forEach(this::add);
    }

    private void add(ImportFault fault) {
        all++;
        if (errors.size() < MOST_ERRORS) {
            errors.add(fault);
        }
    }

    /** Something that a person should know of, and that keeps nothing out. */
    void warn(ImportFault fault) {
        allWarnings++;
        if (warnings.size() < MOST_ERRORS) {
            warnings.add(fault);
        }
    }

    List<ImportFault> warnings() {
        return List.copyOf(warnings);
    }

    long warningsLeftOff() {
        return allWarnings - warnings.size();
    }

    long skipped() {
        return file.skipped();
    }

    long of(Effect effect) {
        return effects.getOrDefault(effect, 0L);
    }

    boolean hasErrors() {
        return all > 0;
    }

    List<ImportFault> errors() {
        return List.copyOf(errors);
    }

    long errorsLeftOff() {
        return all - errors.size();
    }

    /** The rejected records as a file to mend, which ends as the whole one did; null if there are none or they are no CSV. */
    String rejectedFile() throws IOException {
        if (rejectedRows == null) {
            return null;
        }
        rejectedRows.end(file.footer());
        return rejectedText.toString();
    }
}
