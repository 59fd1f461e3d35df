package org.scrutiny.committee.question;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.scrutiny.platform.store.JsonColumn;

/** Immutable for the same reason as {@link AnswersColumn}. */
@Converter
@Immutable
class ChainColumn extends JsonColumn<List<Long>> {
    ChainColumn() {
        super(new TypeReference<>() {});
    }
}
