package org.scrutiny.committee.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.scrutiny.platform.store.VersionedEntity;

@Entity
@Table(name = "meeting")
class MeetingEntity extends VersionedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String committee;

    @Column(name = "held_on")
    LocalDate date;

    @Enumerated(EnumType.STRING)
    MeetingStatus status;

    String area;

    void take(MeetingInput input) {
        committee = input.committee();
        date = input.date();
        status = input.status() == null ? MeetingStatus.CONFIRMED : input.status();
        area = input.area();
    }
}
