package org.scrutiny.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scrutiny.platform.settings.Settings;

/** With what links begin, and whose requests are accepted, by the address that the service listens on. */
class BaseAddressTest {
    private static final int PORT = 8080;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "127.0.0.1 | -                       | localhost      | http://localhost:8080   | true",
                "127.0.0.1 | -                       | 127.0.0.1      | http://127.0.0.1:8080   | true",
                "localhost | -                       | 127.0.0.1      | http://127.0.0.1:8080   | true",
                "127.0.0.1 | -                       | evil.example   | -                       | false",
                "127.0.0.1 | -                       | localhost.evil | -                       | false",
                "127.0.0.1 | -                       | 10.0.0.1       | -                       | false",
                "127.0.0.1 | https://figures.example | localhost      | https://figures.example | true",
                "127.0.0.1 | https://figures.example | FIGURES.example | https://figures.example | true",
                "127.0.0.1 | https://figures.example | evil.example   | -                       | false",
                "0.0.0.0   | -                       | localhost      | ''                      | true",
                "0.0.0.0   | -                       | evil.example   | ''                      | true",
                "0.0.0.0   | https://f.example/a/    | evil.example   | https://f.example/a     | true",
                "10.0.0.1  | https://f.example       | 10.0.0.1       | https://f.example       | true",
            })
    void linksBeginWithAnAddressThatNoClientMadeUp(
            String listening, String configured, String host, String base, boolean known) {
        BaseAddress address = address(configured, listening);
        assertThat(address.isKnownHost(request(host))).isEqualTo(known);
        if (known) {
            assertThat(address.of(request(host))).isEqualTo(base);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://figures.example, true",
        "https://figures.example:443, true",
        "http://10.0.0.1:8080, true",
        "http://figures.example, false",
        "https://figures.example:444, false",
        "https://other.example, false",
        "http://10.0.0.1, false",
        "null, false",
    })
    void ownPagesHaveTheConfiguredAddressOrTheHostOfTheRequest(String origin, boolean own) {
        assertThat(address("https://figures.example/a", "0.0.0.0").isOwn(origin, request("10.0.0.1")))
                .isEqualTo(own);
    }

    private static BaseAddress address(String configured, String listening) {
        Settings settings = stub(
                Settings.class,
                Map.of("baseUrl", Optional.ofNullable(configured).map(URI::create)));
        return new BaseAddress(settings, listening);
    }

    private static HttpServerRequest request(String host) {
        return stub(HttpServerRequest.class, Map.of("scheme", "http", "authority", HostAndPort.create(host, PORT)));
    }

    private static <T> T stub(Class<T> type, Map<String, Object> results) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> results.get(method.getName())));
    }
}
