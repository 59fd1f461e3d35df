package org.scrutiny.figures.target;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.scrutiny.platform.store.JsonColumn;

@Converter
class ChallengesColumn extends JsonColumn<List<Challenge>> {
    ChallengesColumn() {
        super(new TypeReference<>() {});
    }
}
