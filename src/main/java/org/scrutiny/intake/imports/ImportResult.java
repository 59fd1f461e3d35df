package org.scrutiny.intake.imports;

import java.util.List;
import org.scrutiny.intake.reading.ImportFault;

/**
 * The result of running an import.
 *
 * @param rejectedRows the rejected records as a CSV file for correction, or null
 */
record ImportResult(ImportReport report, String rejectedRows, Ending ending) {

    /** What becomes of the transaction that the import ran in. */
    enum Ending {
        COMMIT,
        /** A dry run, a rejected file, or an import that was cancelled or failed. */
        ROLL_BACK,
        /** The same request was answered before: nothing was written, and the report is stored already. */
        REPEAT
    }

    /** The result of a file that was read to its end. */
    static ImportResult of(ImportReport report, String rejectedRows, ImportRequest request) {
        boolean commit = !request.dryRun() && report.state() == ImportState.COMPLETED;
        return new ImportResult(report, rejectedRows, commit ? Ending.COMMIT : Ending.ROLL_BACK);
    }

    /** The result of an import whose rows are not written, or not yet. */
    static ImportResult empty(ImportEntity entity, ImportState state, List<ImportFault> errors) {
        return new ImportResult(
                ImportReport.empty(entity.id, entity.fileHash, entity.request, state, errors), null, Ending.ROLL_BACK);
    }
}
