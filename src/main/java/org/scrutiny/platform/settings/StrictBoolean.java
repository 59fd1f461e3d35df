package org.scrutiny.platform.settings;

import org.eclipse.microprofile.config.spi.Converter;

/** Converts {@code true} and {@code false}; the usual converter takes every other text for false. */
public final class StrictBoolean implements Converter<Boolean> {
    private static final long serialVersionUID = 1L;

    @Override
    public Boolean convert(String value) {
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
            return Boolean.valueOf(value);
        }
        throw new IllegalArgumentException("neither true nor false");
    }
}
