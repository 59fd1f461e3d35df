package org.scrutiny.committee.meeting;

import jakarta.inject.Singleton;
import java.util.function.Function;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class AgendaItemRepository extends VersionedRepository<AgendaItemEntity, String, AgendaItem> {
    AgendaItemRepository() {
        super("agenda item", AgendaItemEntity.class, "list_order", Function.identity());
    }

    @Override
    protected String keyOf(AgendaItemEntity entity) {
        return entity.id;
    }

    @Override
    protected String orderOf(AgendaItemEntity entity) {
        return entity.order;
    }

    @Override
    protected AgendaItem view(AgendaItemEntity item) {
        return new AgendaItem(
                item.id,
                item.meeting.toString(),
                item.number,
                item.title,
                item.purpose,
                item.report,
                item.resolutions,
                item.revisionNumber,
                item.recordedAt,
                item.recordedBy);
    }
}
