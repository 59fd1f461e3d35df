package org.scrutiny.committee.meeting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scrutiny.committee.minutes.model.ParsedItem;
import org.scrutiny.platform.rest.Checks;
import org.scrutiny.platform.store.ExpectedRevision;
import org.scrutiny.platform.store.PageRequest;
import org.scrutiny.platform.store.PageResult;
import org.scrutiny.platform.store.Where;

/** Reads and writes the items of agendas. */
@Singleton
public class AgendaItems {
    private final AgendaItemRepository items;
    private final Meetings meetings;

    AgendaItems(AgendaItemRepository items, Meetings meetings) {
        this.items = items;
        this.meetings = meetings;
    }

    /**
     * Returns the item.
     *
     * @param asOf null for now
     */
    public AgendaItem read(long meeting, ItemNumber number, Instant asOf) {
        meetings.read(meeting, asOf);
        return items.read(number.idWithin(meeting), asOf);
    }

    public Optional<AgendaItem> find(String id) {
        return items.find(id);
    }

    PageResult<AgendaItem> list(PageRequest request, long meeting, Instant asOf) {
        meetings.read(meeting, asOf);
        return items.list(request, Where.ALL.in("meeting", List.of(meeting)), asOf);
    }

    AgendaItem create(long meeting, AgendaItemInput input) {
        meetings.read(meeting, null);
        AgendaItemEntity entity = AgendaItemEntity.of(meeting, input.number());
        entity.take(input);
        return items.create(entity);
    }

    AgendaItem replace(long meeting, ItemNumber number, ExpectedRevision expected, AgendaItemInput input) {
        Checks.sameKey("/number", number, input.number());
        return items.replace(number.idWithin(meeting), expected, entity -> entity.take(input));
    }

    void delete(long meeting, ItemNumber number, ExpectedRevision expected) {
        items.delete(number.idWithin(meeting), expected);
    }

    /** Creates the item if it does not exist, fills its empty title and purpose from the minutes, and replaces its resolutions. */
    public AgendaItem takeFrom(ParsedItem minutes, long meeting, ItemNumber number) {
        meetings.read(meeting, null);
        Optional<AgendaItemEntity> known = items.findEntity(number.idWithin(meeting));
        if (known.isEmpty()) {
            AgendaItemEntity made = AgendaItemEntity.of(meeting, number);
            made.take(minutes);
            return items.create(made);
        }
        return items.revise(known.get(), entity -> entity.take(minutes));
    }
}
