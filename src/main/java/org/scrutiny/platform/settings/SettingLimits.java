package org.scrutiny.platform.settings;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigValidator;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/**
 * Checks the {@link Limits} as soon as the settings are read. It is registered as a service of the configuration, which the
 * framework calls before anything else.
 */
@StaticInitSafe
public final class SettingLimits implements SmallRyeConfigBuilderCustomizer, ConfigValidator {
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        builder.withValidator(this);
    }

    /** @throws StartupException naming a setting that is outside its limits, or that production needs */
    @Override
    public void validateMapping(Class<?> mapping, String prefix, Object settings) {
        if (mapping == Settings.class) {
            ProductionSettings.check((Settings) settings);
            OidcSettings.check(((Settings) settings).oidc());
            checkAll(mapping, prefix, settings);
        }
    }

    private static void checkAll(Class<?> type, String prefix, Object settings) {
        for (Method setting : type.getMethods()) {
            String property = SettingNames.propertyOf(prefix, setting);
            Limits limits = setting.getAnnotation(Limits.class);
            if (limits != null) {
                check(property, limits, read(setting, settings));
            } else if (SettingNames.isGroup(setting)) {
                checkAll(setting.getReturnType(), property, read(setting, settings));
            }
        }
    }

    private static void check(String property, Limits limits, Object read) {
        Object value = read instanceof Optional<?> optional ? optional.orElse(null) : read;
        if (value == null) {
            return;
        }
        BigInteger amount = amountOf(value);
        if (amount.compareTo(parse(limits.min(), value)) < 0 || amount.compareTo(parse(limits.max(), value)) > 0) {
            throw new StartupException(property + " (" + SettingNames.variableOf(property)
                    + ") is out of range. Set it to " + kindOf(value) + " from " + limits.min() + " to " + limits.max()
                    + ".");
        }
    }

    private static Object read(Method setting, Object settings) {
        try {
            return setting.invoke(settings);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kindOf(Object value) {
        return value instanceof Duration ? "a duration" : value instanceof MemorySize ? "a size" : "a whole number";
    }

    private static BigInteger amountOf(Object value) {
        if (value instanceof Duration duration) {
            return BigInteger.valueOf(duration.getSeconds())
                    .multiply(BigInteger.valueOf(1_000_000_000))
                    .add(BigInteger.valueOf(duration.getNano()));
        }
        return value instanceof MemorySize size ? size.asBigInteger() : BigInteger.valueOf((Integer) value);
    }

    /** A limit of a setting that has the type of a value. */
    private static BigInteger parse(String limit, Object value) {
        if (limit.equals(Limits.MOST_OF_HEAP)) {
            return BigInteger.valueOf(Runtime.getRuntime().maxMemory() / 4 * 3);
        }
        return amountOf(
                value instanceof Duration
                        ? new DurationConverter().convert(limit)
                        : value instanceof MemorySize
                                ? new MemorySizeConverter().convert(limit)
                                : Integer.valueOf(limit));
    }
}
