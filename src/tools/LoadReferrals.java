import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Posts the Department for Education's open data on referrals, table c1 of its children-in-need release, to a running
 * service: {@code java src/tools/LoadReferrals.java FILE [http://127.0.0.1:8080]}. Every cell of a measure becomes one
 * observation. Says at the end how many were created, were there already, or were refused, and why.
 */
public class LoadReferrals {
    /** Indicator, its column, and the columns of numerator and denominator, if it has them. */
    private static final List<List<String>> MEASURES = List.of(
            List.of("FD03", "referral_count"),
            List.of("FD08", "rereferral_percent", "rereferral_count", "referral_count"),
            List.of("FD06", "no_further_action_percent", "no_further_action_count", "referral_count"),
            List.of("FD07", "not_in_need_percent", "not_in_need_count", "referral_count"));

    private static final String SOURCE = "DfE explore education statistics";

    public static void main(String[] arguments) throws Exception {
        URI service = URI.create(arguments.length > 1 ? arguments[1] : "http://127.0.0.1:8080");
        List<String> lines = Files.readAllLines(Path.of(arguments[0]));
        List<String> header = cells(lines.get(0).replace("\uFEFF", ""));
        HttpClient http = HttpClient.newHttpClient();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<String>> posts = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            List<String> cells = cells(line);
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i).strip());
            }
            MEASURES.forEach(measure -> posts.add(() -> post(http, service, body(row, measure))));
        }
        Map<String, Integer> outcomes = new TreeMap<>();
        for (Future<String> outcome : pool.invokeAll(posts)) {
            outcomes.merge(outcome.get(), 1, Integer::sum);
        }
        pool.shutdown();
        outcomes.forEach((outcome, times) -> System.out.println(times + " " + outcome));
    }

    private static String body(Map<String, String> row, List<String> measure) {
        String area = row.get("new_la_code");
        area = area.isEmpty() ? row.get("region_code") : area;
        area = area.isEmpty() ? row.get("country_code") : area;
        String key = "{\"indicator\": \"" + measure.get(0) + "\", \"area\": \"" + area + "\", \"timePeriod\": \""
                + row.get("time_period") + "\", \"timeIdentifier\": \"" + row.get("time_identifier")
                + "\", \"sourceSystem\": \"" + SOURCE + "\", ";
        return key + figures(row, measure) + "}";
    }

    /** The statistical service's symbols say why there is no number; a number is sent as it is written. */
    private static String figures(Map<String, String> row, List<String> measure) {
        String value = row.get(measure.get(1));
        return switch (value) {
            case "c" -> "\"value\": null, \"status\": [\"Q\"], \"confidentiality\": \"C\"";
            case "x", ":" -> "\"value\": null, \"status\": [\"O\"]";
            case "z" -> "\"value\": null, \"status\": [\"M\"]";
            case "u" -> "\"value\": null, \"status\": [\"U\"]";
            case "low" -> "\"value\": 0, \"note\": \"Rounds to 0 and is not 0.\"";
            default -> "\"value\": " + value + ratio(row, measure, value);
        };
    }

    /** The counts are rounded to ten, so they are sent only where they still make the percentage. */
    private static String ratio(Map<String, String> row, List<String> measure, String value) {
        if (measure.size() < 3) {
            return "";
        }
        try {
            double numerator = Double.parseDouble(row.get(measure.get(2)));
            double denominator = Double.parseDouble(row.get(measure.get(3)));
            return Math.abs(100 * numerator / denominator - Double.parseDouble(value)) < 0.049
                    ? ", \"numerator\": " + row.get(measure.get(2)) + ", \"denominator\": " + row.get(measure.get(3))
                    : "";
        } catch (NumberFormatException symbol) {
            return "";
        }
    }

    private static String post(HttpClient http, URI service, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/observations"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 201 -> "created";
            case 409 -> "there already";
            default -> "refused with " + answer.statusCode() + ": "
                    + answer.body().replaceFirst("(?s).*\"detail\":\"([^\"]*)\".*", "$1");
        };
    }

    /** Commas in quotes are text. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            cells.add(cell.replaceAll("^\"|\"$", "").replace("\"\"", "\""));
        }
        return cells;
    }
}
