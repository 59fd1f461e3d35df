package org.scrutiny.committee.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An entry of {@link LinkIndex}. */
@Entity
@Table(name = "comment_link")
@IdClass(LinkEntity.Key.class)
class LinkEntity {
    @Id
    @Column(name = "comment_id")
    Long comment;

    @Id
    @Column(name = "list_position")
    int position;

    String indicator;

    String area;

    @Column(name = "period_start")
    LocalDate periodStart;

    @Column(name = "period_end")
    LocalDate periodEnd;

    record Key(Long comment, int position) {}
}
