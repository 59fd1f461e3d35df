package org.scrutiny.platform.settings;

import java.net.URI;
import org.eclipse.microprofile.config.spi.Converter;

/** Converts an address that links can begin with: http or https, and a host. */
public final class WebAddress implements Converter<URI> {
    private static final long serialVersionUID = 1L;

    @Override
    public URI convert(String value) {
        URI address = URI.create(value);
        if (address.getHost() == null
                || !String.valueOf(address.getScheme()).matches("(?i)https?")
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException("not a web address");
        }
        return address;
    }
}
