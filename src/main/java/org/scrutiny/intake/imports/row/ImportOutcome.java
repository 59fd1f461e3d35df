package org.scrutiny.intake.imports.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.figures.observation.Effect;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.csv.RejectedRows;
import org.scrutiny.intake.reading.profile.ImportProfile;

/** Collects the effects, errors and warnings of the rows of one file. */
public final class ImportOutcome {
    private static final int MAX_FAULTS = 1_000;
    private static final int MAX_REJECTED_LENGTH = 10_000_000;

    private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
    private final List<ImportFault> errors = new ArrayList<>();
    private final List<ImportFault> warnings = new ArrayList<>();
    private final StringBuilder rejectedText = new StringBuilder();
    private final RowReader file;
    private final ImportProfile profile;
    private RejectedRows rejectedRows;
    private long errorCount;
    private long warningCount;

    public ImportOutcome(RowReader file, ImportProfile profile) {
        this.file = file;
        this.profile = profile;
    }

    void add(Effect effect) {
        effects.merge(effect, 1L, Long::sum);
    }

    /** Rejects a row: counts it, adds its faults, and adds its record to the file for correction. */
    void reject(ParsedRow row, List<ImportFault> faults) {
        add(Effect.REJECTED);
        faults.forEach(this::add);
        if (file.header() == null || row.text() == null || rejectedText.length() > MAX_REJECTED_LENGTH) {
            return;
        }
        try {
            if (rejectedRows == null) {
                rejectedRows = new RejectedRows(rejectedText, file.header(), profile);
            }
            rejectedRows.add(row, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the faults of the file as a whole, which are known once it has been read. */
    public void finish() {
        file.faults().forEach(this::add);
    }

    private void add(ImportFault fault) {
        errorCount++;
        if (errors.size() < MAX_FAULTS) {
            errors.add(fault);
        }
    }

    /** Adds a warning, which rejects nothing. */
    void warn(ImportFault fault) {
        warningCount++;
        if (warnings.size() < MAX_FAULTS) {
            warnings.add(fault);
        }
    }

    public List<ImportFault> warnings() {
        return List.copyOf(warnings);
    }

    public long warningsLeftOff() {
        return warningCount - warnings.size();
    }

    public long skipped() {
        return file.skipped();
    }

    public long count(Effect effect) {
        return effects.getOrDefault(effect, 0L);
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    public List<ImportFault> errors() {
        return List.copyOf(errors);
    }

    public long errorsLeftOff() {
        return errorCount - errors.size();
    }

    /** The rejected records as a CSV file for correction; null if there are none or the file is not CSV. */
    public String rejectedFile() throws IOException {
        if (rejectedRows == null) {
            return null;
        }
        rejectedRows.end(file.footer());
        return rejectedText.toString();
    }
}
