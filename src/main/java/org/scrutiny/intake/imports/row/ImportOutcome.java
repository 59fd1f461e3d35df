package org.scrutiny.intake.imports.row;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final int MAX_REJECTED_LENGTH = 10_000_000;

    private final Map<Effect, Long> effects = new EnumMap<>(Effect.class);
    private final FaultList errors = new FaultList();
    private final FaultList warnings = new FaultList();
    private final StringBuilder rejectedText = new StringBuilder();
    private final RowReader file;
    private final ImportProfile profile;
    private RejectedRows rejectedRows;
    private boolean refused;

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
        faults.forEach(errors::add);
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

    /** Adds the faults and warnings of the file as a whole, which are known once it has been read. */
    public void finish() {
        file.faults().forEach(errors::add);
        file.warnings().forEach(warnings::add);
        refused = !file.faults().isEmpty() && isEmpty();
    }

    /** Rejects the file as a whole. */
    public void refuse(ImportFault reason) {
        errors.add(reason);
        refused = true;
    }

    /** Whether nothing of the file is imported, whatever the mode. */
    public boolean isRefused() {
        return refused;
    }

    private boolean isEmpty() {
        return effects.keySet().stream().allMatch(effect -> effect == Effect.REJECTED);
    }

    /** Adds a warning, which rejects nothing. */
    void warn(ImportFault fault) {
        warnings.add(fault);
    }

    public List<ImportFault> warnings() {
        return warnings.faults();
    }

    public long warningsLeftOff() {
        return warnings.leftOff();
    }

    public long skipped() {
        return file.skipped();
    }

    public long count(Effect effect) {
        return effects.getOrDefault(effect, 0L);
    }

    /** Number of rows rejected, including those that were not read; at least 1 if the file as a whole is refused. */
    public long rejected() {
        return Math.max(count(Effect.REJECTED) + file.unread(), refused ? 1 : 0);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<ImportFault> errors() {
        return errors.faults();
    }

    public long errorsLeftOff() {
        return errors.leftOff();
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
