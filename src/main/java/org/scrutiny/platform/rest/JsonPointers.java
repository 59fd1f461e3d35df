package org.scrutiny.platform.rest;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/** Converts the paths of Jackson and of the validator to JSON pointers (RFC 6901). */
final class JsonPointers {
    private JsonPointers() {}

    static String of(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step ->
                append(pointer, step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName()));
        return pointer.toString();
    }

    static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                append(pointer, node.getIndex().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                append(pointer, node.getName());
            }
        }
        return pointer.toString();
    }

    /** The pointer to a field of the object at a pointer. */
    static String field(String pointer, String name) {
        return append(new StringBuilder(pointer), name).toString();
    }

    private static StringBuilder append(StringBuilder pointer, String name) {
        return pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
}
