package org.scrutiny.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The table in {@code docs/settings.md} is what is generated from the code. {@code mvn test -Dtest=SettingsPageTest
 * -Dsettings.update=true} writes it.
 */
class SettingsPageTest {
    private static final Path PAGE = Path.of("docs", "settings.md");
    private static final Path SOURCE = Path.of("src/main/java/org/scrutiny/platform/settings/Settings.java");
    private static final Path DEFAULTS = Path.of("src/main/resources/application.properties");

    private static final String HEAD = "| Variable | Value | Default | Meaning |\n|---|---|---|---|\n";
    private static final Pattern TABLE = Pattern.compile(Pattern.quote(HEAD) + "(\\|.*\n)*");
    /** A comment, and the type and name of the setting behind it. */
    private static final Pattern SETTING = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*([\\w<>]+) (\\w+)\\(\\);", Pattern.DOTALL);

    private static final Map<String, String> TYPES = Map.of(
            "String", "text",
            "List<String>", "texts, with commas",
            "URI", "address",
            "boolean", "`true` or `false`",
            "Boolean", "`true` or `false`",
            "Mode", "`demonstration` or `production`",
            "int", "number",
            "MemorySize", "size",
            "Duration", "duration");

    private final Properties defaults = new Properties();
    private final List<String> rows = new ArrayList<>();

    @Test
    void tableIsGeneratedFromTheCode() throws IOException {
        try (var file = Files.newBufferedReader(DEFAULTS)) {
            defaults.load(file);
        }
        addRows("scrutiny", Settings.class, Files.readString(SOURCE));
        String table = HEAD + String.join("", rows);
        if (Boolean.getBoolean("settings.update")) {
            Files.writeString(
                    PAGE, TABLE.matcher(Files.readString(PAGE)).replaceFirst(Matcher.quoteReplacement(table)));
        }
        assertThat(Files.readString(PAGE)).contains("\n" + table + "\n");
        assertThat(rows).hasSameSizeAs(SettingNames.properties());
    }

    private void addRows(String prefix, Class<?> type, String source) {
        Matcher setting = SETTING.matcher(source.substring(source.indexOf("interface " + type.getSimpleName())));
        while (setting.find()) {
            String name = setting.group(3);
            Method method = method(type, name);
            if (method != null && SettingNames.isGroup(method)) {
                addRows(SettingNames.propertyOf(prefix, method), method.getReturnType(), source);
            } else if (method != null) {
                rows.add(row(SettingNames.propertyOf(prefix, method), method, setting));
            }
        }
    }

    /** Null if it belongs to another type. */
    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private String row(String property, Method method, Matcher setting) {
        Limits limits = method.getAnnotation(Limits.class);
        String value = TYPES.get(setting.group(2).replaceFirst("Optional<(.*)>", "$1"))
                + (limits == null ? "" : ", " + limits.min() + " to " + limits.max());
        WithDefault declared = method.getAnnotation(WithDefault.class);
        String byDefault = declared == null ? defaults.getProperty(property) : declared.value();
        String meaning = setting.group(1)
                .replaceAll("\\s*\n\\s*\\* ?", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .strip();
        return "| `" + SettingNames.variableOf(property) + "` | " + value + " | "
                + (byDefault == null ? "" : "`" + byDefault.replaceFirst(";.*", ";…") + "`") + " | " + meaning + " |\n";
    }
}
