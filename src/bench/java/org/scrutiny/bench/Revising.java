package org.scrutiny.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;

/** B6: clients that each revise a figure of their own, as often as they can, knowing its version. */
final class Revising implements Load {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Client> clients;

    Revising(Child service, List<Series> series, int clients) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.clients = IntStream.range(0, clients)
                .mapToObj(i -> new Client(http, service, series.get(i % series.size())))
                .toList();
    }

    @Override
    public Sample run(int seconds) throws IOException, InterruptedException {
        return AtOnce.run(clients, seconds);
    }

    private static final class Client implements AtOnce.Step {
        private final HttpClient http;
        private final Child service;
        private final Series series;
        private String address;
        private String start;
        private String tag;
        private int count;

        Client(HttpClient http, Child service, Series series) {
            this.http = http;
            this.service = service;
            this.series = series;
        }

        @Override
        public boolean run() throws Exception {
            if (address == null) {
                meet();
            }
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .header("If-Match", tag)
                    .PUT(HttpRequest.BodyPublishers.ofString(start + count++ % 100 + "}"))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            tag = answer.headers().firstValue("ETag").orElse(tag);
            return answer.statusCode() == 200;
        }

        private void meet() throws IOException, InterruptedException {
            JsonNode row = JSON.readTree(
                            Http.get(service.address() + series.figures()).body())
                    .at("/value/0");
            address = service.address() + "/v1/observations/" + row.path("id").asText();
            tag = '"' + row.path("revisionNumber").asText() + '"';
            start = "{\"indicator\":\"" + series.indicator() + "\",\"area\":\"" + series.area() + "\",\"period\":\""
                    + row.path("period").asText() + "\",\"value\":";
        }
    }
}
