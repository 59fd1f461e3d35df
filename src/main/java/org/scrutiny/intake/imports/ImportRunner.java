package org.scrutiny.intake.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.scrutiny.figures.observation.Effect;
import org.scrutiny.intake.imports.profile.ImportProfiles;
import org.scrutiny.intake.imports.row.CatalogueNames;
import org.scrutiny.intake.imports.row.ImportColumns;
import org.scrutiny.intake.imports.row.ImportOutcome;
import org.scrutiny.intake.imports.row.RowWriter;
import org.scrutiny.intake.imports.row.RowWriters;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.csv.CsvOptions;

/** Reads a file and writes its rows in the running transaction, which the caller commits or rolls back. */
@Singleton
class ImportRunner {
    private final RowWriters writers;
    private final ImportProfiles profiles;
    private final CatalogueNames names;

    ImportRunner(RowWriters writers, ImportProfiles profiles, CatalogueNames names) {
        this.writers = writers;
        this.profiles = profiles;
        this.names = names;
    }

    /**
     * Reads the file and writes its rows.
     *
     * @param id the import's id, which is also the batch of its figures
     */
    ImportResult run(String id, ImportFile file, ImportRequest request, ProgressListener progress) {
        CsvOptions options = new CsvOptions(
                ImportColumns.of(request.type()),
                profiles.find(request.profile()),
                names.load(request.type()),
                request.charset());
        try (RowReader reader = request.format().open(file.open(), options)) {
            ImportOutcome outcome = new ImportOutcome(reader, options.profile());
            RowWriter rows = writers.create(
                    request.type(), id, request.provenance(), options.profile().hasRoundedCounts(), outcome);
            long read = 0;
            for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
                progress.at(file.bytesRead(), ++read);
            }
            rows.finish();
            outcome.finish();
            return ImportResult.of(report(id, file, request, outcome), outcome.rejectedFile(), request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                rejected ? 0 : outcome.count(Effect.CREATED),
                rejected ? 0 : outcome.count(Effect.REVISED),
                rejected ? 0 : outcome.count(Effect.UNCHANGED),
                outcome.count(Effect.REJECTED),
                outcome.skipped(),
                sorted(outcome.warnings()),
                outcome.warningsLeftOff(),
                sorted(outcome.errors()),
                outcome.errorsLeftOff(),
                request.provenance().sourceSystem(),
                request.provenance().revisionKind(),
                request.provenance().revisionReason());
    }

    private static List<ImportFault> sorted(List<ImportFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(ImportFault::line, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
