package org.scrutiny.figures.observation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.scrutiny.platform.rest.FieldSelection;

/** A request to write all observations that match a query, in a format. */
@Schema(hidden = true)
record Export(ObservationQuery query, ExportFormat format, FieldSelection fields) {}
