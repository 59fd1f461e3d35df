package org.scrutiny.app.seed;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.scrutiny.figures.indicator.DashboardInput;
import org.scrutiny.figures.indicator.IndicatorInput;

/** The contents of a catalogue file: dashboards and indicators, with the field names of the contract. */
record CatalogueFile(
        @NotNull List<@NotNull @Valid DashboardInput> dashboards,
        @NotNull List<@NotNull @Valid IndicatorInput> indicators) {}
