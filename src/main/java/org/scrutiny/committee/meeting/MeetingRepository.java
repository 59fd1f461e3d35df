package org.scrutiny.committee.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import org.scrutiny.platform.store.VersionedRepository;

@ApplicationScoped
class MeetingRepository extends VersionedRepository<MeetingEntity, Long, Meeting> {
    MeetingRepository() {
        super("meeting", "id", Long::valueOf);
    }

    @Override
    protected Long keyOf(MeetingEntity entity) {
        return entity.id;
    }

    @Override
    protected Meeting view(MeetingEntity meeting) {
        return new Meeting(
                meeting.id.toString(),
                meeting.committee,
                meeting.date,
                meeting.status,
                meeting.area,
                meeting.revisionNumber,
                meeting.recordedAt,
                meeting.recordedBy);
    }
}
