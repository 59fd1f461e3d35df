package org.scrutiny.figures.observation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.scrutiny.platform.rest.FieldSelector;
import org.scrutiny.platform.settings.Settings;

/**
 * Streams observations from the store to the client without holding them in memory. A response that fails after its
 * first byte is cut off, so that it does not look complete.
 */
@Provider
@Singleton
class ObservationExport implements MessageBodyWriter<Export> {
    private static final Logger LOG = Logger.getLogger(ObservationExport.class);
    private static final Duration TIMEOUT = Duration.ofHours(1);
    /** Only what exceeds it is sent before the end, so that a failure before can still have an error response. */
    private static final int BUFFER_SIZE = 16_384;

    private final ObservationReader reader;
    private final Observations observations;
    private final FieldSelector selector;
    private final RoutingContext request;
    private final Duration writeTimeout;

    ObservationExport(
            ObservationReader reader,
            Observations observations,
            FieldSelector selector,
            RoutingContext request,
            Settings settings) {
        this.writeTimeout = settings.writeTimeout();
        this.reader = reader;
        this.observations = observations;
        this.selector = selector;
        this.request = request;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Export.class;
    }

    @Override
    public void writeTo(
            Export export,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, export.format().mediaType());
        OutputStream output = new BufferedOutputStream(new ExportOutput(out, request, writeTimeout), BUFFER_SIZE);
        try {
            QuarkusTransaction.requiringNew().timeout((int) TIMEOUT.toSeconds()).run(() -> write(export, output));
            output.close();
        } catch (IOException | RuntimeException e) {
            if (request.response().closed()) {
                LOG.debugf(e, "The client of an export has left or was cut off");
                return;
            }
            if (request.response().headWritten()) {
                request.request().connection().close();
            } else {
                // The writer of exports, which was chosen in advance, cannot write a problem.
                CurrentRequestManager.get().setEntityWriter(null);
            }
            throw e instanceof RuntimeException failure ? failure : new UncheckedIOException((IOException) e);
        }
    }

    private void write(Export export, OutputStream out) {
        ObjectWriter json = selector.writer(export.fields())
                .forType(Observation.class)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
        try {
            switch (export.format()) {
                case CSV -> writeCsv(export, out);
                case JSON -> writeJson(export.query(), json, out);
                case NDJSON -> writeLines(export.query(), json, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCsv(Export export, OutputStream out) throws IOException {
        ObservationCsv rows = new ObservationCsv(new OutputStreamWriter(out, StandardCharsets.UTF_8), export.fields());
        each(export.query(), rows::write);
        rows.flush();
    }

    /** The same as a page without a next one. */
    private void writeJson(ObservationQuery query, ObjectWriter json, OutputStream out) throws IOException {
        JsonGenerator generator = json.createGenerator(out);
        generator.writeStartObject();
        generator.writeArrayFieldStart("value");
        each(query, row -> unchecked(() -> json.writeValue(generator, row)));
        generator.writeEndArray();
        generator.writeNullField("next");
        generator.writeEndObject();
        generator.flush();
    }

    private void writeLines(ObservationQuery query, ObjectWriter json, OutputStream out) throws IOException {
        SequenceWriter lines = json.withRootValueSeparator("\n").writeValues(out);
        each(query, row -> unchecked(() -> lines.write(row)));
        lines.flush();
    }

    private void each(ObservationQuery query, Consumer<Observation> step) {
        reader.each(observations.filter(query), step);
    }

    private interface Output {
        void run() throws IOException;
    }

    private static void unchecked(Output step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
