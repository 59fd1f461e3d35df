package org.scrutiny.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.scrutiny.platform.settings.Loopback;
import org.scrutiny.platform.settings.Settings;

/**
 * The address under which clients reach the service, with which absolute links begin. It is configured, or is that of the
 * request if the service listens on loopback, where the host can only name this machine. Otherwise links are relative, because
 * a client can send any Host header.
 */
@Singleton
public class BaseAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    private final URI configured;
    private final String base;
    private final String listeningHost;
    private final boolean loopback;

    BaseAddress(Settings settings, @ConfigProperty(name = "quarkus.http.host") String listeningHost) {
        this.configured = settings.baseUrl().orElse(null);
        this.base = configured == null ? null : configured.toString().replaceFirst("/+$", "");
        this.listeningHost = listeningHost;
        this.loopback = Loopback.isNameOf(listeningHost);
    }

    /** What to put before a path to make it a link: an address without a slash at its end, or nothing. */
    public String of(HttpServerRequest request) {
        if (base != null) {
            return base;
        }
        return loopback ? request.scheme() + "://" + request.authority() : "";
    }

    /** Whether the host of a request can name this service; always true unless it listens on loopback. */
    boolean isKnownHost(HttpServerRequest request) {
        if (!loopback) {
            return true;
        }
        HostAndPort authority = request.authority();
        String host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return LOOPBACK.matcher(host).matches()
                || host.equals(listeningHost)
                || (configured != null && host.equalsIgnoreCase(configured.getHost()));
    }

    /** Whether a page of this origin is one of this service: the origin has its configured address, or the host of the request. */
    boolean isOwn(String origin, HttpServerRequest request) {
        URI page;
        try {
            page = URI.create(origin);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (page.getHost() == null || page.getScheme() == null) {
            return false;
        }
        HostAndPort authority = request.authority();
        return isSame(page, authority.host(), authority.port())
                || (configured != null
                        && page.getScheme().equalsIgnoreCase(configured.getScheme())
                        && isSame(page, configured.getHost(), configured.getPort()));
    }

    /** Compares the host and the port; a proxy may have another scheme than the service behind it. */
    private static boolean isSame(URI page, String host, int port) {
        return page.getHost().equalsIgnoreCase(host) && port(page, page.getPort()) == port(page, port);
    }

    private static int port(URI page, int port) {
        if (port > 0) {
            return port;
        }
        return "https".equals(page.getScheme()) ? 443 : 80;
    }
}
