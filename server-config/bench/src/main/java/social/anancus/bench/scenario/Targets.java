package social.anancus.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What there is to read on a server, as its public timeline tells it.
 *
 * @param accounts ids of accounts that posted
 * @param statuses ids of posts that anybody may see
 */
public record Targets(List<String> accounts, List<String> statuses) {
    private static final int PAGES = 10;

    /**
     * @param api the server
     * @param token who asks
     * @return what it found; nothing where the server has no public timeline
     */
    public static Targets find(Api api, Token token) throws IOException {
        Set<String> accounts = new LinkedHashSet<>();
        Set<String> statuses = new LinkedHashSet<>();
        String page = "/api/v1/timelines/public?limit=40";
        for (int i = 0; i < PAGES; i++) {
            Optional<JsonNode> found = api.json(page, token.text());
            if (found.isEmpty() || found.get().isEmpty()) {
                break;
            }
            String last = "";
            for (JsonNode status : found.get()) {
                last = status.path("id").asText();
                statuses.add(last);
                accounts.add(status.path("account").path("id").asText());
            }
            page = "/api/v1/timelines/public?limit=40&max_id=" + last;
        }
        return new Targets(new ArrayList<>(accounts), new ArrayList<>(statuses));
    }
}
