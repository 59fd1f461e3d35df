package org.scrutiny.platform.settings;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.scrutiny.platform.problem.Suggestion;

/** The names of the settings: those of properties, such as {@code scrutiny.data}, and of environment variables. */
public final class SettingNames {
    private static final String PREFIX = "SCRUTINY_";
    private static final Pattern NEXT_WORD = Pattern.compile("(?=[A-Z])");
    /** Variables that Kubernetes sets in every container if there is a service named scrutiny, with their values. */
    private static final Pattern OF_KUBERNETES = Pattern.compile("SCRUTINY_(SERVICE_(HOST|PORT)(_\\w+)?=.*"
            + "|PORT=(tcp|udp)://.*|PORT_\\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?=.*)");

    private SettingNames() {}

    /**
     * Checks the environment, because the configuration ignores a variable that it does not know.
     *
     * @throws StartupException naming the first unknown variable
     */
    public static void check(Map<String, String> environment) {
        List<String> known = properties().stream().map(SettingNames::variableOf).toList();
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .filter(name -> !isOfKubernetes(name, environment.get(name)))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw unknown("environment variable", name, known);
                });
    }

    private static boolean isOfKubernetes(String name, String value) {
        return OF_KUBERNETES.matcher(name + "=" + value).matches();
    }

    static StartupException unknown(String kind, String name, List<String> known) {
        return new StartupException(
                "There is no " + kind + " " + name + ". " + Suggestion.among(known, name) + " Correct or remove it.");
    }

    /** The properties, such as {@code scrutiny.database.url}. */
    static List<String> properties() {
        List<String> found = new ArrayList<>();
        collect("scrutiny", Settings.class, found);
        return found;
    }

    /** Whether it gives a group of settings, not one. */
    static boolean isGroup(Method setting) {
        return setting.getReturnType().getEnclosingClass() == Settings.class;
    }

    static String propertyOf(String prefix, Method setting) {
        return prefix + "."
                + NEXT_WORD.matcher(setting.getName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** The environment variable of a property. */
    public static String variableOf(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static void collect(String prefix, Class<?> settings, List<String> found) {
        for (Method method : settings.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && !method.isDefault()) {
                String name = propertyOf(prefix, method);
                if (isGroup(method)) {
                    collect(name, method.getReturnType(), found);
                } else {
                    found.add(name);
                }
            }
        }
    }
}
