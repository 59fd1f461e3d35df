package org.scrutiny.committee.redaction;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "redaction")
class RedactionEntity extends VersionedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long meeting;

    @Enumerated(EnumType.STRING)
    RedactionReason reason;

    String note;

    @Convert(converter = PrintsColumn.class)
    List<Fingerprint> prints = List.of();

    /** Number of redacted texts; the prints are deleted with the redaction. */
    @Column(name = "text_count")
    int textCount;

    @Convert(converter = PlacesColumn.class)
    List<RedactedPlace> places = List.of();

    @Converter
    static class PrintsColumn extends JsonColumn<List<Fingerprint>> {
        PrintsColumn() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class PlacesColumn extends JsonColumn<List<RedactedPlace>> {
        PlacesColumn() {
            super(new TypeReference<>() {});
        }
    }
}
