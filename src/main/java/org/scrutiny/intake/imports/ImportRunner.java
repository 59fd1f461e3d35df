package org.scrutiny.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.scrutiny.figures.observation.BulkWrite.Effect;
import org.scrutiny.figures.observation.BulkWriteFactory;
import org.scrutiny.figures.observation.ObservationValidator;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.csv.CsvOptions;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.rest.StrictBinder;
import org.scrutiny.platform.store.RecordingClock;

/** Reads a file and writes its rows in the running transaction, which the caller keeps or undoes. */
@ApplicationScoped
class ImportRunner {
    private final StrictBinder binder;
    private final ObservationValidator validator;
    private final BulkWriteFactory writers;
    private final ImportProfiles profiles;
    private final CatalogueNames names;
    private final ImportableTypes kinds;
    private final ObjectMapper json;

    ImportRunner(
            StrictBinder binder,
            ObservationValidator validator,
            BulkWriteFactory writers,
            ImportProfiles profiles,
            CatalogueNames names,
            ImportableTypes kinds,
            ObjectMapper json) {
        this.binder = binder;
        this.validator = validator;
        this.writers = writers;
        this.profiles = profiles;
        this.names = names;
        this.kinds = kinds;
        this.json = json;
    }

    /** What a run left: its report, and the rejected records as a file, or null. */
    record Result(ImportReport report, String rejectedRows) {
        /** Whether what was written is kept. */
        boolean isKept(ImportRequest request) {
            return !request.dryRun() && report.state() == ImportState.COMPLETED;
        }
    }

    /**
     * Reads the file and writes its rows.
     *
     * @param id what readers see as the batch of its figures
     * @param step told of the reading
     */
    Result run(String id, ImportFile file, ImportRequest request, ProgressListener step) {
        CsvOptions options = new CsvOptions(
                ImportColumns.of(request.type()), profiles.named(request.profile()), names.all(), request.charset());
        try (RowReader reader = request.format().open(file.open(), options)) {
            ImportOutcome outcome = new ImportOutcome(reader, options.profile());
            RowWriter rows = writer(id, request, options.profile(), outcome);
            long read = 0;
            for (ParsedRow parsedRow = reader.next(); parsedRow != null; parsedRow = reader.next()) {
                rows.add(parsedRow);
                step.at(file.bytesRead(), ++read);
            }
            rows.finish();
            outcome.finish();
            return new Result(report(id, file, request, outcome), outcome.rejectedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowWriter writer(String id, ImportRequest request, ImportProfile profile, ImportOutcome outcome) {
        return request.type() == ImportType.OBSERVATIONS
                ? new ObservationRows(
                        binder,
                        validator,
                        writers.begin(id, request.provenance().revision(), RecordingClock.now()),
                        outcome,
                        request.provenance().sourceSystem(),
                        profile.hasRoundedCounts())
                : new ResourceRows<>(kinds.of(request.type()), binder, json, outcome);
    }

    private static ImportReport report(String id, ImportFile file, ImportRequest request, ImportOutcome outcome) {
        boolean rejected = request.mode() == ImportMode.ALL && outcome.hasErrors();
        return new ImportReport(
                id,
                request.type(),
                request.mode(),
                request.profile(),
                rejected ? ImportState.REJECTED : ImportState.COMPLETED,
                file.hash(),
                rejected ? 0 : outcome.of(Effect.CREATED),
                rejected ? 0 : outcome.of(Effect.REVISED),
                rejected ? 0 : outcome.of(Effect.UNCHANGED),
                outcome.of(Effect.REJECTED),
                outcome.skipped(),
                inOrder(outcome.warnings()),
                outcome.warningsLeftOff(),
                inOrder(outcome.errors()),
                outcome.errorsLeftOff(),
                request.provenance().sourceSystem(),
                request.provenance().revisionKind(),
                request.provenance().revisionReason());
    }

    private static List<ImportFault> inOrder(List<ImportFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(ImportFault::line, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
