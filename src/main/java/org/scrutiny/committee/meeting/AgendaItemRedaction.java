package org.scrutiny.committee.meeting;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.committee.redaction.RedactedPlace;
import org.scrutiny.committee.redaction.RedactionScope;
import org.scrutiny.committee.redaction.RedactionTarget;
import org.scrutiny.committee.redaction.Redactor;

/** Redacts agenda items and their resolutions. */
@Singleton
class AgendaItemRedaction implements RedactionTarget {
    private final AgendaItemRepository items;

    AgendaItemRedaction(AgendaItemRepository items) {
        this.items = items;
    }

    @Override
    public Class<?> view() {
        return AgendaItem.class;
    }

    @Override
    public List<RedactedPlace> redact(RedactionScope scope, Redactor redactor) {
        List<AgendaItemEntity> all = items.entities(scope.rows());
        Map<AgendaItemEntity, RedactedPlace> places = new LinkedHashMap<>();
        all.forEach(one -> one.redact(redactor).ifPresent(place -> places.put(one, place)));
        items.reviseAll(places.keySet());
        items.rewriteHistory(scope.rows(), item -> item.redact(redactor).isPresent());
        return List.copyOf(places.values());
    }
}
