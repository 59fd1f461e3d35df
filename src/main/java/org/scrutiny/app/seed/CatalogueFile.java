package org.scrutiny.app.seed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.scrutiny.figures.indicator.DashboardInput;
import org.scrutiny.figures.indicator.IndicatorInput;

/** A catalogue as it is written: dashboards and the indicators they show, in the words of the contract. */
record CatalogueFile(
        @NotNull List<@NotNull @Valid DashboardInput> dashboards,
        @NotNull List<@NotNull @Valid IndicatorInput> indicators) {}
