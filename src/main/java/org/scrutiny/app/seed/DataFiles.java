package org.scrutiny.app.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scrutiny.platform.json.StrictJson;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.BodyReader;
import org.scrutiny.platform.rest.JsonFaults;
import org.scrutiny.platform.settings.StartupException;

/** Reads data files as strictly as the service reads a request. */
@Singleton
public class DataFiles {
    private final ObjectMapper yaml;
    private final Validator validator;
    private final EntityManager session;

    DataFiles(Validator validator, EntityManager session) {
        this.validator = validator;
        this.session = session;
        this.yaml = new YAMLMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(yaml);
    }

    /** Reads a YAML file that is shipped with the service. */
    public <T> T shipped(String resource, Class<T> type) {
        try (InputStream stream = DataFiles.class.getResourceAsStream(resource)) {
            return checked(yaml.readValue(stream, type));
        } catch (IOException | ProblemException e) {
            throw unreadable(resource, e);
        }
    }

    /** Reads a council's own YAML or JSON file. */
    <T> T at(String path, Class<T> type) {
        try (InputStream stream = Files.newInputStream(Path.of(path))) {
            return checked(yaml.readValue(stream, type));
        } catch (NoSuchFileException e) {
            throw new StartupException(
                    "Cannot read " + path + ": the file does not exist. Correct the path or add the file.", e);
        } catch (IOException | ProblemException e) {
            throw unreadable(path, e);
        }
    }

    /** Reads the rows of a CSV file that is shipped with the service, as cells by column without the empty ones;
     * lines that begin with # are comments. */
    public List<Map<String, String>> shippedRows(String resource) {
        try (InputStream stream = DataFiles.class.getResourceAsStream(resource);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(DataFiles::withoutEmpty).toList();
        } catch (IOException | CsvParseException e) {
            throw new IllegalStateException("Cannot read " + resource + ": " + e.getMessage(), e);
        }
    }

    /** Converts a row to a record of the contract and validates it like a request; its columns are the fields. */
    public <T> T convert(Object row, Class<T> type) {
        return checked(yaml.convertValue(row, type));
    }

    /** Runs one step of a load; a failure names the entry. */
    public void entry(String file, String entry, Runnable step) {
        try {
            step.run();
            // A flush checks every entity in the session, so a long load clears it after each entry.
            session.clear();
        } catch (ProblemException e) {
            throw new StartupException(
                    "Cannot load " + entry + " of " + file + ": " + e.getMessage() + " Correct the file.", e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Cannot load " + entry + " of " + file + ": " + e.getMessage(), e);
        }
    }

    private static StartupException unreadable(String file, Exception failure) {
        String reason = failure.getMessage();
        if (failure instanceof JsonProcessingException json) {
            reason = (json.getLocation() == null
                            ? ""
                            : "line " + json.getLocation().getLineNr() + ", ")
                    + (json instanceof JsonMappingException
                            ? JsonFaults.problem(json).getMessage()
                            : json.getOriginalMessage());
        }
        return new StartupException(
                "Cannot read " + file + ": " + reason.replaceAll("\\s+", " ") + " Correct the file.", failure);
    }

    private <T> T checked(T content) {
        if (content == null) {
            throw ProblemException.of(ErrorCode.EMPTY_BODY, "The file is empty.");
        }
        BodyReader.check(validator.validate(content));
        return content;
    }

    private static Map<String, String> withoutEmpty(NamedCsvRecord row) {
        Map<String, String> filled = new LinkedHashMap<>(row.getFieldsAsMap());
        filled.values().removeIf(String::isEmpty);
        return filled;
    }
}
