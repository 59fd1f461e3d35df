package org.scrutiny.committee.meeting;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.committee.minutes.model.ParsedMinutes;
import org.scrutiny.committee.minutes.model.Resolution;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.Redactor;
import org.scrutiny.platform.store.JsonColumn;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "agenda_item")
class AgendaItemEntity extends VersionedEntity {
    @Id
    String id;

    @Column(name = "list_order")
    String order;

    Long meeting;

    @Column(name = "item_number")
    String number;

    String title;

    String purpose;

    String report;

    @Convert(converter = ResolutionsColumn.class)
    List<Resolution> resolutions = List.of();

    static AgendaItemEntity of(long meeting, ItemNumber number) {
        AgendaItemEntity item = new AgendaItemEntity();
        item.id = number.idWithin(meeting);
        item.order = number.orderWithin(meeting);
        item.meeting = meeting;
        item.number = number.text();
        return item;
    }

    void take(AgendaItemInput input) {
        title = input.title();
        purpose = input.purpose();
        report = input.report();
    }

    /** Fills empty fields from the minutes and replaces the resolutions; fields written by a person stay. */
    void take(ParsedItem item) {
        ParsedMinutes minutes = item.minutes();
        title = first(title, item.title(), minutes.title());
        purpose = first(purpose, minutes.purpose(), item.purpose().isEmpty() ? null : String.join(" ", item.purpose()));
        // A truncated text without resolutions does not mean that there were none.
        resolutions = minutes.truncated() && minutes.resolutions().isEmpty() ? resolutions : minutes.resolutions();
    }

    /** Redacts the item; empty if there was nothing to redact in it. */
    Optional<RedactedPlace> redact(Redactor redactor) {
        int times = redactor.count(title, purpose, report)
                + resolutions.stream()
                        .mapToInt(resolution -> redactor.count(resolution.text()))
                        .sum();
        List<Object> before = Arrays.asList(title, purpose, report, resolutions);
        title = redactor.redact(title);
        purpose = redactor.redact(purpose);
        report = redactor.redact(report);
        resolutions = redactor.redactAll(resolutions, Resolution.class);
        return before.equals(Arrays.asList(title, purpose, report, resolutions))
                ? Optional.empty()
                : Optional.of(new RedactedPlace(RedactedPlace.RedactedKind.AGENDA_ITEM, id, times));
    }

    private static String first(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Immutable: a flush compares the value itself instead of serialising it to detect changes. */
    @Converter
    @Immutable
    static class ResolutionsColumn extends JsonColumn<List<Resolution>> {
        ResolutionsColumn() {
            super(new TypeReference<>() {});
        }
    }
}
