package org.scrutiny.intake.imports.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scrutiny.figures.area.Area;
import org.scrutiny.figures.area.AreaNames;
import org.scrutiny.figures.observation.ObservationInput;
import org.scrutiny.figures.observation.ObservationValidator;
import org.scrutiny.intake.reading.FaultCode;
import org.scrutiny.intake.reading.ParsedRow;
import org.scrutiny.kernel.period.Period;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.Fault;
import org.scrutiny.platform.problem.ProblemException;
import org.scrutiny.platform.rest.Checks;

/** Finds the area that a row of observations names: the one in force in the period of the row. */
final class RowAreas {
    private static final String AREA = "area";
    private static final String AREA_NAME = "areaName";

    private final AreaNames names;
    private final ObservationValidator validator;
    private final ImportOutcome outcome;

    RowAreas(AreaNames names, ObservationValidator validator, ImportOutcome outcome) {
        this.names = names;
        this.validator = validator;
        this.outcome = outcome;
    }

    /**
     * Binds a row with the code of the area that it names.
     *
     * @throws ProblemException if the area is unknown or ambiguous, or if the row cannot be bound
     */
    ObservationInput bind(ParsedRow row, Function<ObjectNode, ObservationInput> binder) {
        String text = row.fields().path(AREA).asText("");
        List<Area> meant = find(row.fields());
        if (meant.isEmpty()) {
            return binder.apply(row.fields());
        }
        ObservationInput input =
                binder.apply(row.fields().put(AREA, meant.get(0).code()));
        Optional<Period> period = meant.size() == 1 ? Optional.empty() : validator.findPeriod(input);
        if (period.isEmpty()) {
            return input;
        }
        List<Area> inPeriod = names.find(text, period.get());
        if (inPeriod.size() > 1) {
            throw ProblemException.of(ErrorCode.UNKNOWN_REFERENCE, List.of(ambiguous(text, period.get(), inPeriod)));
        }
        return input.in(inPeriod.get(0).code());
    }

    /**
     * The areas that the row may mean; none if it gives a code or no area.
     *
     * @throws ProblemException if it gives an unknown name
     */
    private List<Area> find(ObjectNode fields) {
        String text = fields.path(AREA).asText("");
        if (text.isBlank() || AreaNames.isCode(text)) {
            return List.of();
        }
        List<Area> meant = names.find(text);
        if (meant.isEmpty()) {
            throw ProblemException.of(Checks.unknown("/area", AREA, text));
        }
        return meant;
    }

    /** Rejects a name that is too long for a code as what it is: the name of no known area. */
    static void requireCode(ObjectNode fields) {
        String text = fields.path(AREA).asText("");
        if (!text.isBlank() && !AreaNames.isCode(text)) {
            throw ProblemException.of(Checks.unknown("/area", AREA, text));
        }
    }

    private static Fault ambiguous(String text, Period period, List<Area> areas) {
        return new Fault(
                "/area",
                null,
                FaultCode.AMBIGUOUS_AREA.code(),
                "'" + text + "' is ambiguous in " + period.label() + ": "
                        + areas.stream().map(area -> area.code() + area.days()).collect(Collectors.joining(", ")) + ".",
                text);
    }

    /** Removes the name that a row gives the area beside its code; no field of an observation has it. */
    static String takeName(ParsedRow row) {
        JsonNode name = row.fields().remove(AREA_NAME);
        return name == null ? "" : name.asText("");
    }

    /** Warns if the row gives the area a name that belongs to another area. */
    void compareName(ParsedRow row, String name, String code) {
        List<Area> named = name.isEmpty() ? List.of() : names.find(name);
        if (!named.isEmpty() && named.stream().noneMatch(area -> area.code().equals(code))) {
            outcome.warn(row.fault(
                    "/area",
                    "area_name_mismatch",
                    code,
                    "The row names '" + name + "', which is "
                            + named.stream().map(Area::code).collect(Collectors.joining(" or "))
                            + ", but gives the code " + code + ".",
                    "Correct the code or the name. The figure is stored under the code."));
        }
    }
}
