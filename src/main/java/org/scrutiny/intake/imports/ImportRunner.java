package org.scrutiny.intake.imports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.scrutiny.figures.observation.Effect;
import org.scrutiny.figures.series.FigureKey;
import org.scrutiny.intake.imports.profile.ImportProfiles;
import org.scrutiny.intake.imports.row.CatalogueNames;
import org.scrutiny.intake.imports.row.Contradictions;
import org.scrutiny.intake.imports.row.ImportColumns;
import org.scrutiny.intake.imports.row.ImportOutcome;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.intake.imports.row.RowWriter;
import org.scrutiny.intake.imports.row.RowWriters;
import org.scrutiny.intake.reading.ImportFault;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.csv.CsvOptions;
import org.scrutiny.intake.reading.profile.ImportProfile;
import org.scrutiny.platform.store.Sql;

/** Reads a file and writes its rows in the running transaction, which the caller commits or rolls back. */
@Singleton
class ImportRunner {
    /** The name of the savepoint before the first row. */
    private static final String START = "start_of_file";

    private final RowWriters writers;
    private final ImportProfiles profiles;
    private final CatalogueNames names;
    private final Sql sql;

    ImportRunner(RowWriters writers, ImportProfiles profiles, CatalogueNames names, Sql sql) {
        this.writers = writers;
        this.profiles = profiles;
        this.names = names;
        this.sql = sql;
    }

    /**
     * Reads the file and writes its rows. If rows contradict each other, what was written is undone and the file is read again:
     * first to find all of these rows, then to write the others. The usual file is read once.
     *
     * @param id the import's id, which is also the batch of its figures
     */
    ImportResult run(String id, ImportFile file, ImportRequest request, ProgressListener progress) {
        ImportProfile profile = profiles.find(request.profile());
        CsvOptions options = new CsvOptions(
                ImportColumns.of(request.type()),
                profile,
                names.load(request.type()),
                request.charset(),
                request.type() == ImportType.OBSERVATIONS ? names.findMistakes(profile) : List.of());
        Source source = new Source(file, request, options, progress);
        sql.update("SAVEPOINT " + START);
        try {
            Pass pass = write(id, source, Contradictions.NONE);
            ImportOutcome outcome = pass.outcome;
            if (!pass.contradicted.isEmpty()) {
                sql.update("ROLLBACK TO SAVEPOINT " + START);
                Contradictions contradictions = find(source, pass.contradicted);
                outcome = write(id, source, contradictions).outcome;
                ImportFault excess = contradictions.findExcess();
                if (excess != null) {
                    outcome.refuse(excess);
                }
            }
            return ImportResult.of(report(id, file, request, outcome), outcome.rejectedFile(), request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to read. */
    private record Source(ImportFile file, ImportRequest request, CsvOptions options, ProgressListener progress) {
        RowReader open() throws IOException {
            return request.format().open(file.open(), options);
        }

        void read(RowReader reader, RowWriter rows) throws IOException {
            long read = 0;
            for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
                progress.at(file.bytesRead(), ++read);
            }
            rows.finish();
        }
    }

    private record Pass(ImportOutcome outcome, Set<FigureKey> contradicted) {}

    private Pass write(String id, Source source, Contradictions contradictions) throws IOException {
        try (RowReader reader = source.open()) {
            ImportProfile profile = source.options.profile();
            ImportOutcome outcome = new ImportOutcome(reader, profile);
            ImportRequest request = source.request;
            RowWriter rows = writers.create(
                    request.type(), id, request.provenance(), profile.hasRoundedCounts(), contradictions, outcome);
            source.read(reader, rows);
            outcome.finish();
            return new Pass(outcome, rows.contradicted());
        }
    }

    private Contradictions find(Source source, Set<FigureKey> contradicted) throws IOException {
        Contradictions contradictions = new Contradictions(contradicted);
        try (RowReader reader = source.open()) {
            ImportProfile profile = source.options.profile();
            source.read(
                    reader,
                    writers.finding(
                            contradictions,
                            source.request.provenance(),
                            profile.hasRoundedCounts(),
                            reader,
                            new ImportOutcome(reader, profile)));
        }
        return contradictions;
    }

    private static ImportReport report(String id, ImportFile file, ImportRequest request, ImportOutcome outcome) {
        boolean rejected = outcome.isRefused() || (request.mode() == ImportMode.ALL && outcome.hasErrors());
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
                outcome.rejected(),
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
