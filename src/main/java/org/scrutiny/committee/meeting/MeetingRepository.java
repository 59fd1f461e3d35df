package org.scrutiny.committee.meeting;

import jakarta.inject.Singleton;
import org.scrutiny.platform.store.VersionedRepository;

@Singleton
class MeetingRepository extends VersionedRepository<MeetingEntity, Long, Meeting> {
    MeetingRepository() {
        super("meeting", MeetingEntity.class, "id", Long::valueOf, REFERENCE_DATA);
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
