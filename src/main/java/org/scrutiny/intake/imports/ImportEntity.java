package org.scrutiny.intake.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.scrutiny.intake.imports.row.ImportType;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "import")
class ImportEntity extends VersionedEntity {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    @Column(name = "resource_type")
    ImportType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "import_mode")
    ImportMode mode;

    String profile;

    @Enumerated(EnumType.STRING)
    ImportState state;

    /** Who sent the file; unlike the author of a revision, it stays the same. */
    @Column(name = "submitted_by")
    String submittedBy;

    @Column(name = "file_name")
    String fileName;

    @Column(name = "file_hash")
    String fileHash;

    @Column(name = "file_size")
    long fileSize;

    @Convert(converter = ReportColumn.class)
    @Column(columnDefinition = "text")
    ImportReport report;

    @Column(name = "rejected_rows", columnDefinition = "text")
    String rejectedRows;

    @Column(name = "dry_run")
    boolean dryRun;

    /** Position in the queue; null once the import is over. */
    Long place;

    @Convert(converter = RequestColumn.class)
    @Column(columnDefinition = "text")
    ImportRequest request;

    /** Number of starts: an import that is cut off is restarted. */
    int attempts;

    boolean cancelling;

    @Column(name = "bytes_read")
    long bytesRead;

    @Column(name = "rows_read")
    long rowsRead;

    static ImportEntity of(String id, ImportFile file, ImportRequest request, String submittedBy) {
        ImportEntity entity = new ImportEntity();
        entity.id = id;
        entity.submittedBy = submittedBy;
        entity.type = request.type();
        entity.mode = request.mode();
        entity.profile = request.profile();
        entity.dryRun = request.dryRun();
        entity.fileName = request.fileName();
        entity.fileHash = file.hash();
        entity.fileSize = file.size();
        return entity;
    }

    /** Stores the result of the run and removes the import from the queue. */
    ImportEntity finish(ImportResult result) {
        state = result.report().state();
        report = result.report();
        rejectedRows = result.rejectedRows();
        place = null;
        request = null;
        return this;
    }

    @Converter
    static class ReportColumn extends JsonColumn<ImportReport> {
        ReportColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    @Immutable
    static class RequestColumn extends JsonColumn<ImportRequest> {
        RequestColumn() {
            super(new TypeReference<>() {});
        }
    }
}
