package social.anancus.bench.scenario;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import social.anancus.bench.http.Request;
import social.anancus.bench.load.RequestSource;

/** A page that is read again and again, each time by another person and, where it has an id, of another thing. */
public enum Reading {
    HOME("home", true, "/api/v1/timelines/home?limit=20"),
    PUBLIC("public", true, "/api/v1/timelines/public?limit=20"),
    ANONYMOUS("anonymous", false, "/api/v1/timelines/public?limit=20"),
    ACCOUNT("account", true, "/api/v1/accounts/{account}/statuses?limit=20"),
    PROFILE("profile", true, "/api/v1/accounts/{account}"),
    THREAD("thread", true, "/api/v1/statuses/{status}/context"),
    STATUS("status", true, "/api/v1/statuses/{status}"),
    NOTIFICATIONS("notifications", true, "/api/v1/notifications?limit=40"),
    GROUPED("grouped", true, "/api/v2/notifications?limit=40"),
    VERIFY("verify", true, "/api/v1/apps/verify_credentials"),
    PAGES("pages", false, "{page}"),
    SHARED("shared", false, "{shared}"),
    INSTANCE("instance", false, "/api/v2/instance"),
    HEALTH("health", false, "/health");

    /** Enough that no page is read so often that it stands for all others. */
    private static final int VARIANTS = 4096;

    private static final String ACCOUNT_ID = "{account}";
    private static final String STATUS_ID = "{status}";
    /** Any web page. */
    private static final String PAGE = "{page}";
    /** One of two web pages, as when many come to see what somebody has written. */
    private static final String SHARED_PAGE = "{shared}";

    private final String label;
    private final boolean personal;
    private final String path;

    Reading(String label, boolean personal, String path) {
        this.label = label;
        this.personal = personal;
        this.path = path;
    }

    /**
     * @return its name on the command line and in reports
     */
    public String label() {
        return label;
    }

    /**
     * @return its path, with {account} and {status} where ids stand
     */
    public String path() {
        return path;
    }

    /**
     * @param label a name
     * @return the reading of that name
     */
    public static Optional<Reading> of(String label) {
        return Arrays.stream(values())
                .filter(reading -> reading.label.equals(label))
                .findFirst();
    }

    /**
     * @param base the server
     * @param tokens who reads
     * @param targets what there is to read
     * @param seed of the choice
     * @return requests; empty if the server has nothing of this kind
     */
    public Optional<RequestSource> requests(URI base, List<Token> tokens, Targets targets, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean fixed = !personal && path.indexOf('{') < 0;
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < (fixed ? 1 : VARIANTS); i++) {
            String filled = fill(targets, random);
            if (filled == null) {
                return Optional.empty();
            }
            requests.add(
                    Request.get(base, filled, personal ? any(tokens, random).text() : null));
        }
        Request[] prepared = requests.toArray(Request[]::new);
        return Optional.of(choice -> prepared[choice.nextInt(prepared.length)]);
    }

    private @Nullable String fill(Targets targets, SplittableRandom random) {
        if (path.contains(ACCOUNT_ID)) {
            return targets.accounts().isEmpty() ? null : path.replace(ACCOUNT_ID, any(targets.accounts(), random));
        }
        if (path.contains(STATUS_ID)) {
            return targets.statuses().isEmpty() ? null : path.replace(STATUS_ID, any(targets.statuses(), random));
        }
        if (path.equals(PAGE)) {
            return targets.pages().isEmpty() ? null : any(targets.pages(), random);
        }
        if (path.equals(SHARED_PAGE)) {
            return targets.pages().size() < 2 ? null : any(targets.pages().subList(0, 2), random);
        }
        return path;
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
