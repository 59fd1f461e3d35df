package org.scrutiny.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends requests that no client would send. */
public final class RawHttp {
    private RawHttp() {}

    /** Sends the bytes of a request and returns those of the response that arrive before a pause. */
    public static String exchange(String request) throws IOException {
        return exchange(request, 500);
    }

    /** Sends the bytes of a request and returns the response, after which the server must close the connection. */
    public static String exchangeAndClose(String request) throws IOException {
        return exchange(request, 0);
    }

    /** @param pauseMillis after which the response is complete; 0 if only the end of the connection completes it */
    private static String exchange(String request, int pauseMillis) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            StringBuilder answer = new StringBuilder();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[8_192];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                    if (pauseMillis > 0) {
                        socket.setSoTimeout(pauseMillis);
                    }
                }
            } catch (IOException e) {
                // A server that rejects a body does not wait for its end; the response is what it sent before.
                assertThat(answer).as("a response before " + e).isNotEmpty();
                assertThat(pauseMillis > 0 || !(e instanceof SocketTimeoutException))
                        .as("the connection is closed after " + answer)
                        .isTrue();
            }
            return answer.toString();
        }
    }
}
