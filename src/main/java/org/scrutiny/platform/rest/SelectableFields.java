package org.scrutiny.platform.rest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scrutiny.platform.problem.ErrorCode;
import org.scrutiny.platform.problem.ProblemException;

/**
 * The fields of a row among which a client chooses with the parameter {@code fields}. The preset {@code flat} names those
 * that a table needs, {@code full} names all.
 */
public final class SelectableFields {
    public static final String PARAMETER = "fields";
    private static final String FULL = "full";
    private static final String FLAT = "flat";

    private final Class<? extends Record> row;
    private final List<String> names;
    private final List<String> flat;

    public SelectableFields(Class<? extends Record> row, String... flat) {
        this.row = row;
        this.names = Arrays.stream(row.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        this.flat = List.of(flat);
    }

    /**
     * Parses the values of the parameter; each is a list of names and presets, separated by commas. The selection is their
     * union.
     *
     * @throws ProblemException invalid_parameter for an unknown or an empty name
     */
    public FieldSelection parse(List<String> values) {
        List<String> given = values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
        Set<String> selected = new HashSet<>();
        for (String name : given) {
            switch (name) {
                case FULL -> selected.addAll(names);
                case FLAT -> selected.addAll(flat);
                default -> selected.add(known(name));
            }
        }
        boolean all = selected.isEmpty() || given.contains(FULL);
        return all ? FieldSelection.ALL : new FieldSelection(row, selected, given.contains(FLAT));
    }

    private String known(String name) {
        if (names.contains(name)) {
            return name;
        }
        String wrong = name.isEmpty() ? "contains an empty name." : "has no field '" + name + "'.";
        throw ProblemException.ofParameter(
                ErrorCode.INVALID_PARAMETER,
                PARAMETER,
                "'" + PARAMETER + "' " + wrong + " Valid names: " + FULL + ", " + FLAT + ", " + String.join(", ", names)
                        + ".",
                name);
    }
}
