package org.scrutiny.intake.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

    /** In the queue; null once the import is over. */
    Long place;

    @Convert(converter = RequestColumn.class)
    @Column(columnDefinition = "text")
    ImportRequest request;

    /** How often it was begun; one that is cut short is begun again. */
    int attempts;

    boolean cancelling;

    @Column(name = "bytes_read")
    long bytesRead;

    @Column(name = "rows_read")
    long rowsRead;

    static ImportEntity of(String id, ImportFile file, ImportRequest request) {
        ImportEntity entity = new ImportEntity();
        entity.id = id;
        entity.type = request.type();
        entity.mode = request.mode();
        entity.profile = request.profile();
        entity.dryRun = request.dryRun();
        entity.fileName = request.fileName();
        entity.fileHash = file.hash();
        entity.fileSize = file.size();
        return entity;
    }

    /** What the run left; it needs no place and no request any more. */
    ImportEntity take(ImportRunner.Result result) {
        state = result.report().state();
        report = result.report();
        rejectedRows = result.rejectedRows();
        place = null;
        request = null;
        return this;
    }
}
