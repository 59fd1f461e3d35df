package org.scrutiny.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.scrutiny.store.VersionedEntity;

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

    void take(ImportReport made, ImportFile file, String name) {
        id = made.id();
        type = made.type();
        mode = made.mode();
        profile = made.profile();
        state = made.state();
        fileName = name;
        fileHash = file.hash();
        fileSize = file.size();
        report = made;
    }
}
