package org.scrutiny.app.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.BodyReader;
import org.scrutiny.platform.rest.StrictJson;

/** Reads the service's own data files as strictly as it reads a request. */
@Singleton
public class DataFiles {
    private final ObjectMapper yaml;
    private final CsvMapper csv = new CsvMapper();
    private final Validator validator;
    private final EntityManager session;

    DataFiles(Validator validator, EntityManager session) {
        this.validator = validator;
        this.session = session;
        this.yaml = new YAMLMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(yaml);
    }

    /** A YAML file that is shipped with the service. */
    public <T> T shipped(String resource, Class<T> type) {
        try (InputStream stream = DataFiles.class.getResourceAsStream(resource)) {
            return checked(yaml.readValue(stream, type));
        } catch (IOException | ProblemException e) {
            throw unreadable(resource, e);
        }
    }

    /** A YAML or JSON file of the council's own. */
    <T> T at(String path, Class<T> type) {
        try (InputStream stream = Files.newInputStream(Path.of(path))) {
            return checked(yaml.readValue(stream, type));
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("Cannot read " + path + ": there is no such file", e);
        } catch (IOException | ProblemException e) {
            throw unreadable(path, e);
        }
    }

    /** The rows of a CSV file that is shipped with the service; a cell that is empty is left out. */
    public List<Map<String, String>> shippedRows(String resource) {
        try (InputStream stream = DataFiles.class.getResourceAsStream(resource);
                MappingIterator<Map<String, String>> rows = csv.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(stream)) {
            return rows.readAll().stream().map(DataFiles::withoutEmpty).toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + resource + ": " + e.getMessage(), e);
        }
    }

    /** A row as content of the contract, checked like a request; the row's columns are its fields. */
    public <T> T convert(Map<String, ?> row, Class<T> type) {
        return checked(yaml.convertValue(row, type));
    }

    /** Does one step of a load, and names the entry if it fails. */
    public void entry(String file, String entry, Runnable step) {
        try {
            step.run();
            // Each flush checks all that the session holds, so a long load forgets what it is done with.
            session.clear();
        } catch (RuntimeException e) {
            throw new IllegalStateException("Cannot load " + entry + " of " + file + ": " + e.getMessage(), e);
        }
    }

    private static IllegalStateException unreadable(String file, Exception failure) {
        String reason = failure.getMessage();
        if (failure instanceof JsonProcessingException json) {
            reason = "line "
                    + (json.getLocation() == null ? "?" : json.getLocation().getLineNr());
            if (json instanceof JsonMappingException mapping) {
                reason += ", "
                        + mapping.getPath().stream()
                                .map(step ->
                                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                                .collect(Collectors.joining(" "));
            }
            reason += ": " + json.getOriginalMessage();
        }
        return new IllegalStateException("Cannot read " + file + ": " + reason, failure);
    }

    private <T> T checked(T content) {
        if (content == null) {
            throw ProblemException.of(ErrorCode.EMPTY_BODY, "It is empty.");
        }
        BodyReader.check(validator.validate(content));
        return content;
    }

    private static Map<String, String> withoutEmpty(Map<String, String> row) {
        Map<String, String> filled = new LinkedHashMap<>(row);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }
}
