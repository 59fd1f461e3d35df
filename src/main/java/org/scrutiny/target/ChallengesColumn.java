package org.scrutiny.target;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.scrutiny.store.JsonColumn;

@Converter
class ChallengesColumn extends JsonColumn<List<Challenge>> {
    ChallengesColumn() {
        super(new TypeReference<>() {});
    }
}
