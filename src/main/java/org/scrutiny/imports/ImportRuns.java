package org.scrutiny.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.scrutiny.api.Binder;
import org.scrutiny.intake.CsvOptions;
import org.scrutiny.intake.ResourceFields;
import org.scrutiny.intake.Row;
import org.scrutiny.intake.RowReader;
import org.scrutiny.observation.BulkWrite;
import org.scrutiny.observation.BulkWrite.Effect;
import org.scrutiny.observation.BulkWrites;
import org.scrutiny.observation.Drafts;

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

    /** Waits until no other file is taken in; what follows in this transaction sees all that it wrote. */
    void takeTurn() {
        writers.takeTurn();
    }

    Imports.Result run(String id, ImportFile file, ImportRequest request) {
        CsvOptions options =
                new CsvOptions(fields(request), profiles.named(request.profile()), names.all(), request.charset());
        Tally tally = new Tally();
        long skipped;
        String rejected;
        try (RowReader reader = request.format().open(file.open(), options)) {
            RowWriter rows = writer(
                    id,
                    request,
                    options.profile().hasRoundedCounts(),
                    (row, faults) -> tally.reject(row, faults, reader.header(), options.profile()),
                    tally);
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            rows.finish();
            reader.faults().forEach(tally::add);
            skipped = reader.skipped();
            rejected = tally.rejectedFile(reader.footer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Imports.Result(report(id, file, request, tally, skipped), rejected);
    }

    private ResourceFields fields(ImportRequest request) {
        return request.type() == ImportType.OBSERVATIONS
                ? ResourceFields.OBSERVATIONS
                : kinds.of(request.type()).fields();
    }

    private RowWriter writer(
            String id,
            ImportRequest request,
            boolean roundedCounts,
            ObservationRows.Rejections rejections,
            Tally tally) {
        if (request.type() != ImportType.OBSERVATIONS) {
            return new ResourceRows<>(kinds.of(request.type()), binder, json, rejections, tally);
        }
        BulkWrite writer = writers.begin(id, Instant.now().truncatedTo(ChronoUnit.MICROS));
        return new ObservationRows(binder, drafts, writer, rejections, tally, roundedCounts);
    }

    private static ImportReport report(String id, ImportFile file, ImportRequest request, Tally tally, long skipped) {
        boolean rejected = request.mode() == ImportMode.ALL && tally.hasErrors();
        List<ImportFault> errors = tally.errors().stream()
                .sorted(Comparator.comparing(ImportFault::line, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
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
                skipped,
                tally.warnings(),
                errors,
                tally.errorsLeftOff());
    }
}
