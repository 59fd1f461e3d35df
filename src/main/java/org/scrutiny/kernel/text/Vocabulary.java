package org.scrutiny.kernel.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Word lists from a text resource that can be reviewed without reading code: {@code [SECTION]} headings, one wording a
 * line, comments after {@code #}. A missing or malformed resource fails with its name and line.
 */
public final class Vocabulary {
    private static final Pattern HEADING = Pattern.compile("\\[[A-Z]+(?:_[A-Z]+)*]");
    private static final Pattern WORDING = Pattern.compile("[^\\s\\[\\]#|]+(?: [^\\s\\[\\]#|]+)*");

    private final String resource;
    private final Map<String, Set<String>> sections = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private Vocabulary(String resource) {
        this.resource = resource;
    }

    /**
     * Loads a resource of this module.
     *
     * @param resource its path without a leading slash
     * @throws IllegalStateException if it is missing or malformed
     */
    public static Vocabulary load(String resource) {
        // The class loader of this class also finds the resource in the packaged service, whatever thread loads it.
        try (InputStream stream = Vocabulary.class.getResourceAsStream("/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            var reader = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder());
            return new Vocabulary(resource).read(new BufferedReader(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private Vocabulary read(BufferedReader reader) throws IOException {
        Set<String> section = null;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (HEADING.matcher(line).matches()) {
                String name = line.substring(1, line.length() - 1);
                section = new LinkedHashSet<>();
                if (sections.put(name, section) != null) {
                    throw malformed(number, "a second section " + name);
                }
                lines.put(name, number);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(section, line, number);
            }
        }
        sections.forEach((name, wordings) -> {
            if (wordings.isEmpty()) {
                throw malformed(lines.get(name), "no wording in section " + name);
            }
        });
        return this;
    }

    private void add(Set<String> section, String wording, int line) {
        if (section == null) {
            throw malformed(line, "a wording before the first [SECTION]");
        } else if (!WORDING.matcher(wording).matches()) {
            throw malformed(line, "neither a [SECTION] nor words with single spaces between them: " + wording);
        } else if (!section.add(wording)) {
            throw malformed(line, "a repeated wording: " + wording);
        }
    }

    /**
     * The wordings of a section.
     *
     * @throws IllegalStateException if there is no such section
     */
    public Set<String> section(String name) {
        Set<String> wordings = sections.get(name);
        if (wordings == null) {
            throw new IllegalStateException(resource + " has no section " + name);
        }
        return Collections.unmodifiableSet(wordings);
    }

    /** All sections, in the order of the resource. */
    public Map<String, Set<String>> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /**
     * Each wording with its section, for a resource whose sections are constants of an enum.
     *
     * @throws IllegalStateException if a section is not a constant, or a wording is in two sections
     */
    public <E extends Enum<E>> Map<String, E> kinds(Class<E> type) {
        Map<String, E> kinds = new LinkedHashMap<>();
        sections.forEach((name, wordings) -> {
            E kind = Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> malformed(lines.get(name), "no " + type.getSimpleName() + " is called " + name));
            for (String wording : wordings) {
                if (kinds.putIfAbsent(wording, kind) != null) {
                    throw malformed(lines.get(name), "in another section too: " + wording);
                }
            }
        });
        return Collections.unmodifiableMap(kinds);
    }

    private IllegalStateException malformed(int line, String what) {
        return new IllegalStateException(resource + ", line " + line + ": " + what);
    }
}
