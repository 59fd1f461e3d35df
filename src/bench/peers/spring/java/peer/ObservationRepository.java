package peer;

import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RestResource;

/** Exported as searches; neither counts rows. */
public interface ObservationRepository extends Repository<Observation, Long> {
    @RestResource(path = "series", rel = "series")
    List<Observation> findFirst60ByIndicatorAndAreaOrderByPeriodStartAscPeriodEndAsc(
            @Param("indicator") String indicator, @Param("area") String area);

    @RestResource(path = "page", rel = "page")
    Slice<Observation> findAllBy(Pageable page);
}
