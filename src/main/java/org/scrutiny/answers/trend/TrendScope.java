package org.scrutiny.answers.trend;

import java.util.List;
import org.scrutiny.answers.trend.assembly.TrendOptions;
import org.scrutiny.figures.indicator.Indicator;
import org.scrutiny.figures.series.ConsistentReads;

/** The trends that a request asks for: of these indicators in an area. */
public record TrendScope(List<Indicator> list, AreaContext areaContext, TrendOptions options)
        implements ConsistentReads.Scope {
    @Override
    public List<String> indicators() {
        return list.stream().map(Indicator::code).toList();
    }

    @Override
    public List<String> areas() {
        return areaContext.codes();
    }
}
