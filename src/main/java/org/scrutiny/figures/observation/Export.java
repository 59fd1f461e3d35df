package org.scrutiny.figures.observation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All the observations that a query lets through, to be written in a format. */
@Schema(hidden = true)
record Export(ObservationQuery query, ExportFormat format) {}
