package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.http.HostNames;
import social.anancus.platform.http.OutboundException;
import social.anancus.platform.persistence.Sql;

/** Finds those whose handles stand in a text. */
@ApplicationScoped
public class MentionRepository {
    private EntityManager entityManager;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public MentionRepository() {}

    @Inject
    public MentionRepository(EntityManager entityManager, LocalUris uris) {
        this.entityManager = entityManager;
        this.uris = uris;
    }

    /**
     * Finds accounts in one statement.
     *
     * @param handles {@code alice} or {@code carol@remote.example}, in any case
     * @param authorId who writes
     * @return the accounts that are known here, by the handle as it was given
     */
    Map<String, MentionedAccount> find(Set<String> handles, long authorId) {
        List<String> names = new ArrayList<>();
        List<String> domains = new ArrayList<>();
        Map<String, List<String>> spellings = new HashMap<>();
        for (String handle : handles) {
            int at = handle.indexOf('@');
            String name = (at < 0 ? handle : handle.substring(0, at)).toLowerCase(Locale.ROOT);
            String domain = at < 0 ? "" : domain(handle.substring(at + 1));
            String compared = domain.equals(uris.localDomain()) ? "" : domain;
            names.add(name);
            domains.add(compared);
            spellings
                    .computeIfAbsent(name + "@" + compared, key -> new ArrayList<>())
                    .add(handle);
        }
        Map<String, MentionedAccount> found = new HashMap<>();
        if (names.isEmpty()) {
            return found;
        }
        List<MentionedAccount> accounts = Sql.of("select a.id, a.username, a.domain, coalesce(a.url, a.uri),"
                        + " a.suspended_at is null and not exists (select from account_block b where b.account_id = a.id"
                        + " and b.target_account_id = :author) from unnest(cast(:names as text[]), cast(:domains as"
                        + " text[])) as h(name, domain) join account a on lower(a.username) = h.name and"
                        + " a.domain is not distinct from nullif(h.domain, '')")
                .set("names", names)
                .set("domains", domains)
                .set("author", authorId)
                .list(
                        entityManager,
                        row -> new MentionedAccount(
                                row.number(0),
                                row.text(1),
                                row.textOrNull(2),
                                profile(row.text(1), row.textOrNull(3)),
                                row.flag(4)));
        for (MentionedAccount account : accounts) {
            String key = account.username().toLowerCase(Locale.ROOT) + "@"
                    + (account.domain() == null ? "" : account.domain());
            spellings.getOrDefault(key, List.of()).forEach(handle -> found.put(handle, account));
        }
        return found;
    }

    private static String domain(String text) {
        try {
            return HostNames.normalise(text);
        } catch (OutboundException e) {
            return "?"; // no domain has this name
        }
    }

    private String profile(String username, @Nullable String url) {
        return url == null ? uris.profile(username) : url;
    }
}
