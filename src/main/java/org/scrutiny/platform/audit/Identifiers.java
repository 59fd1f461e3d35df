package org.scrutiny.platform.audit;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scrutiny.platform.http.Endpoint;

/**
 * The ids and codes that a request names, as one text such as {@code indicator=CL03;area=E06000041;}. Anything that does not have
 * the form of one is left out, so that no text that a client made up is recorded.
 */
final class Identifiers {
    static final String NONE = "";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,39}");
    private static final Pattern AREA = Pattern.compile("[A-Z][0-9]{8}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Map<String, Pattern> PARAMETERS =
            Map.of("indicator", CODE, "area", AREA, "dashboard", NUMBER, "import", CODE);
    private static final int MAX_LENGTH = 1_000;
    private static final String CUT = "...;";

    private Identifiers() {}

    /**
     * Those of a request.
     *
     * @param path normalised, without matrix parameters
     * @param query null if there is none
     */
    static String of(Endpoint endpoint, String path, String query) {
        StringBuilder found = new StringBuilder();
        List<String> segments = endpoint.segments();
        List<String> sent = List.of(path.split("/", -1));
        for (int i = 0; i < segments.size() && i < sent.size(); i++) {
            if (segments.get(i).startsWith("{")) {
                add(found, segments.get(i - 1), CODE, sent.get(i));
            }
        }
        if (query != null) {
            List<Map.Entry<String, List<String>>> parameters = new ArrayList<>(
                    new QueryStringDecoder(query, false).parameters().entrySet());
            parameters.stream()
                    .filter(parameter -> PARAMETERS.containsKey(parameter.getKey()))
                    .forEach(parameter -> parameter
                            .getValue()
                            .forEach(value ->
                                    add(found, parameter.getKey(), PARAMETERS.get(parameter.getKey()), value)));
        }
        return found.toString();
    }

    /** Those of a series; null for none. */
    static String of(String indicator, String area) {
        StringBuilder found = new StringBuilder();
        add(found, "indicator", CODE, indicator);
        add(found, "area", AREA, area);
        return found.toString();
    }

    /** Each of them, such as {@code indicator=CL03}. */
    static List<String> split(String identifiers) {
        return Stream.of(identifiers.split(";", -1))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The text that all identifiers with a value contain. */
    static String with(String value) {
        return "=" + value + ";";
    }

    private static void add(StringBuilder found, String name, Pattern form, String value) {
        if (value == null || !form.matcher(value).matches()) {
            return;
        }
        String added = name + with(value);
        if (found.length() + added.length() + CUT.length() <= MAX_LENGTH) {
            found.append(added);
        } else if (found.indexOf(CUT) < 0) {
            found.append(CUT);
        }
    }
}
