package org.scrutiny.figures.validation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.scrutiny.figures.area.Areas;
import org.scrutiny.figures.indicator.Indicators;
import org.scrutiny.platform.store.Sql;

/** Checks figures that are about to be written against the active rules; the package describes what each is compared with. */
@Singleton
public class ValidationService {
    private final ValidationRules rules;
    private final Indicators indicators;
    private final AreaCheck areas;
    private final Sql sql;
    private final Clock clock;

    ValidationService(ValidationRules rules, Indicators indicators, Areas areas, Sql sql, Clock clock) {
        this.rules = rules;
        this.indicators = indicators;
        this.areas = new AreaCheck(areas);
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Begins a check of figures that are written together. No two may have the same key.
     *
     * @param kept keeps series for later checks of the same file; null if there are none
     */
    public FigureCheck begin(List<FigureUnderTest> figures, KeptSeries kept) {
        return new FigureCheck(rules.findActive(), areas, figures, kept, LocalDate.now(clock));
    }

    /**
     * Completes a check whose readings were read.
     *
     * @return the violations of each figure, in their order
     */
    public List<Violations> complete(FigureCheck check) {
        SeriesSnapshots snapshots = check.snapshots();
        if (snapshots != null) {
            indicators
                    .redefinitions(snapshots.indicators(), null)
                    .forEach(change -> snapshots.addBreak(change.indicator(), change.from()));
            sql.readTogether(snapshots.readingsOfRest());
        }
        return check.violations();
    }
}
