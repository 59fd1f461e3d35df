package org.scrutiny.intake.imports;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.scrutiny.intake.reading.RowReader;
import org.scrutiny.intake.reading.csv.CsvOptions;
import org.scrutiny.intake.reading.csv.CsvRowReader;
import org.scrutiny.intake.reading.json.JsonRowReader;
import org.scrutiny.intake.reading.json.NdjsonRowReader;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/** The format of a file. */
enum ImportFormat {
    CSV("text/csv"),
    JSON("application/json"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @throws ProblemException unsupported_media_type for anything else */
    static ImportFormat of(MediaType sent) {
        for (ImportFormat format : values()) {
            if (sent != null && sent.isCompatible(MediaType.valueOf(format.mediaType)) && !sent.isWildcardSubtype()) {
                return format;
            }
        }
        throw ProblemException.ofParameter(
                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                "Content-Type",
                "Set Content-Type to text/csv, application/json or application/x-ndjson.",
                sent);
    }

    /** Opens a file. JSON lines use only the charset of the options, and JSON none of them. */
    RowReader open(InputStream in, CsvOptions options) throws IOException {
        return switch (this) {
            case CSV -> new CsvRowReader(in, options);
            case JSON -> new JsonRowReader(in);
            case NDJSON -> new NdjsonRowReader(in, options.charset());
        };
    }
}
