package peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** The columns that the service shows. */
@Entity
public class Observation {
    @Id
    public Long id;

    public String indicator;
    public String area;
    public String periodType;
    public LocalDate periodStart;
    public LocalDate periodEnd;
    public BigDecimal obsValue;
    public BigDecimal numerator;
    public BigDecimal denominator;
    public String obsStatus;
    public String confidentiality;
    public String note;
    public int revisionNumber;
    public String revisionKind;
    public String revisionReason;
    public Instant recordedAt;
    public String recordedBy;
    public String sourceSystem;
    public String batch;
}
