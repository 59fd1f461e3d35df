package org.scrutiny.committee.minutes.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An element of a meeting's XML. Names are local and in lower case.
 *
 * @param children its child elements; empty for a body
 * @param text its character data; of a body, that before its first element
 * @param markup of a body, its content as markup; otherwise the same as {@code text}
 */
record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, String text, String markup) {

    /** The first child of that name, or {@code null}. */
    XmlNode child(String wanted) {
        return children.stream()
                .filter(child -> child.name.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** The trimmed text of the child or attribute of that name; {@code null} if missing or blank. */
    String value(String wanted) {
        XmlNode child = child(wanted);
        String value = child == null ? attributes.get(wanted) : child.text;
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The first element, this one or a descendant, with a value of that name; {@code null} if there is none. */
    XmlNode holder(String wanted) {
        if (value(wanted) != null) {
            return this;
        }
        return children.stream()
                .map(child -> child.holder(wanted))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The outermost descendants of that name, in order. */
    List<XmlNode> all(String wanted) {
        var found = new ArrayList<XmlNode>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<XmlNode> found) {
        for (XmlNode child : children) {
            if (child.name.equals(wanted)) {
                found.add(child);
            } else {
                child.collect(wanted, found);
            }
        }
    }
}
