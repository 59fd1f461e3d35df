package org.scrutiny.committee.redaction;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.scrutiny.committee.minutes.model.Prose;

/** Finds the names of the record components marked {@link Prose}; a name is marked in every record or in none. */
final class ProseFields {
    private ProseFields() {}

    /** The names in these records and in the records that they hold. */
    static Set<String> find(Collection<Class<?>> records) {
        Set<String> names = new HashSet<>();
        Set<Class<?>> visited = new HashSet<>();
        records.forEach(type -> collect(type, names, visited));
        return Set.copyOf(names);
    }

    private static void collect(Class<?> type, Set<String> names, Set<Class<?>> visited) {
        if (!type.isRecord() || !visited.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Prose.class)) {
                names.add(component.getName());
            } else if (elementType(component) instanceof Class<?> nested) {
                collect(nested, names, visited);
            }
        }
    }

    /** The type of a component, or of its elements if it is a list. */
    static Type elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : component.getGenericType();
    }
}
