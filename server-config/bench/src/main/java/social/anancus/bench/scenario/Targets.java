package social.anancus.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
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
 * @param pages paths of the web pages of some of these posts, of this server alone, each followed by that of its author
 */
public record Targets(List<String> accounts, List<String> statuses, List<String> pages) {
    private static final int PAGES = 10;

    /**
     * @param api the server
     * @param token who asks
     * @return what it found; nothing where the server has no public timeline
     */
    public static Targets find(Api api, Token token) throws IOException {
        Set<String> accounts = new LinkedHashSet<>();
        Set<String> statuses = new LinkedHashSet<>();
        Set<String> pages = new LinkedHashSet<>();
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
                JsonNode author = status.path("account");
                accounts.add(author.path("id").asText());
                if (!author.path("acct").asText().contains("@")) {
                    pages.add(URI.create(status.path("url").asText()).getRawPath());
                    pages.add(URI.create(author.path("url").asText()).getRawPath());
                }
            }
            page = "/api/v1/timelines/public?limit=40&max_id=" + last;
        }
        return new Targets(new ArrayList<>(accounts), new ArrayList<>(statuses), new ArrayList<>(pages));
    }
}
