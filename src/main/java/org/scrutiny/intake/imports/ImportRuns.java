package org.scrutiny.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.scrutiny.figures.observation.BulkWrite.Effect;
import org.scrutiny.figures.observation.BulkWrites;
import org.scrutiny.figures.observation.Drafts;
import org.scrutiny.intake.reading.CsvOptions;
import org.scrutiny.intake.reading.ImportProfile;
import org.scrutiny.intake.reading.Row;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.platform.rest.Binder;
import org.scrutiny.platform.store.Moments;

/** Reads a file and writes its rows in the running transaction, which the caller keeps or undoes. */
@ApplicationScoped
class ImportRuns {
    private final Binder binder;
    private final Drafts drafts;
    private final BulkWrites writers;
    private final ImportProfiles profiles;
    private final KnownNames names;
    private final ResourceKinds kinds;
    private final ObjectMapper json;

    ImportRuns(
            Binder binder,
            Drafts drafts,
            BulkWrites writers,
            ImportProfiles profiles,
            KnownNames names,
            ResourceKinds kinds,
            ObjectMapper json) {
        this.binder = binder;
        this.drafts = drafts;
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
    Result run(String id, ImportFile file, ImportRequest request, ReadingStep step) {
        CsvOptions options = new CsvOptions(
                Columns.of(request.type()), profiles.named(request.profile()), names.all(), request.charset());
        try (RowReader reader = request.format().open(file.open(), options)) {
            Tally tally = new Tally(reader, options.profile());
            RowWriter rows = writer(id, request, options.profile(), tally);
            long read = 0;
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
                step.at(file.bytesRead(), ++read);
            }
            rows.finish();
            tally.finish();
            return new Result(report(id, file, request, tally), tally.rejectedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowWriter writer(String id, ImportRequest request, ImportProfile profile, Tally tally) {
        return request.type() == ImportType.OBSERVATIONS
                ? new ObservationRows(
                        binder,
                        drafts,
                        writers.begin(id, request.provenance().revision(), Moments.now()),
                        tally,
                        request.provenance().sourceSystem(),
                        profile.hasRoundedCounts())
                : new ResourceRows<>(kinds.of(request.type()), binder, json, tally);
    }

    private static ImportReport report(String id, ImportFile file, ImportRequest request, Tally tally) {
        boolean rejected = request.mode() == ImportMode.ALL && tally.hasErrors();
        return new ImportReport(
                id,
                request.type(),
                request.mode(),
                request.profile(),
                rejected ? ImportState.REJECTED : ImportState.COMPLETED,
                file.hash(),
                rejected ? 0 : tally.of(Effect.CREATED),
                rejected ? 0 : tally.of(Effect.REVISED),
                rejected ? 0 : tally.of(Effect.UNCHANGED),
                tally.of(Effect.REJECTED),
                tally.skipped(),
                inOrder(tally.warnings()),
                tally.warningsLeftOff(),
                inOrder(tally.errors()),
                tally.errorsLeftOff(),
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
