package org.scrutiny.platform.settings;

import io.smallrye.config.ConfigValidationException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for failures to read the settings, the service's own and the framework's. */
public final class SettingFailures {
    private static final Pattern UNKNOWN = Pattern.compile("SRCFG00050: (\\S+) in ");
    private static final Pattern MISSING = Pattern.compile("config property (\\S+) is required");
    private static final Pattern INVALID = Pattern.compile(
            "config property (\\S+) with the config value \"(.*?)\" threw .*?converted (.*)", Pattern.DOTALL);
    private static final Pattern EMPTY = Pattern.compile("config property (\\S+) is defined as the empty String");

    private static final String ADDRESS = "an address such as https://figures.example.gov.uk";

    /** What a value should be, by what its converter says of another. */
    private static final Map<String, String> EXPECTED = Map.of(
            "enum class", "demonstration or production",
            "[BbKkMm", "a size such as 32M",
            "neither true nor false", "true or false",
            "uration", "a duration such as 30S",
            "integer value", "a whole number",
            "NumberFormat", "a whole number",
            "Illegal character", ADDRESS,
            "not a web address", ADDRESS);

    private SettingFailures() {}

    /** Says what is wrong with the first wrong setting; null if the failure has another cause. */
    public static String explain(Throwable failure) {
        if (failure instanceof ConfigValidationException invalid && invalid.getProblemCount() > 0) {
            String message = invalid.getProblem(0).getMessage();
            return message == null ? null : explain(message);
        }
        return failure.getMessage() != null && failure.getMessage().contains("SRCFG")
                ? explain(failure.getMessage())
                : null;
    }

    private static String explain(String message) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return SettingNames.unknown("setting", unknown.group(1), SettingNames.properties())
                    .getMessage();
        }
        Matcher invalid = INVALID.matcher(message);
        if (invalid.find()) {
            return name(invalid.group(1)) + " cannot be '" + invalid.group(2) + "'. Set it to " + expected(message)
                    + ".";
        }
        Matcher empty = EMPTY.matcher(message);
        if (empty.find()) {
            return name(empty.group(1)) + " is empty. Give it a value.";
        }
        Matcher missing = MISSING.matcher(message);
        return missing.find() ? name(missing.group(1)) + " has no value. Give it one." : null;
    }

    private static String name(String property) {
        return property + " (" + SettingNames.variableOf(property) + ")";
    }

    private static String expected(String message) {
        return EXPECTED.entrySet().stream()
                .filter(entry -> message.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("a valid value");
    }
}
