package social.anancus.core.account;

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
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Finds accounts by their handles, many at once. */
@ApplicationScoped
public class HandleRepository {
    private EntityManager entityManager;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public HandleRepository() {}

    @Inject
    public HandleRepository(EntityManager entityManager, LocalUris uris) {
        this.entityManager = entityManager;
        this.uris = uris;
    }

    private record Handle(String name, String domain) {}

    /**
     * @param handles {@code alice} or {@code carol@remote.example}, in any case; our own domain may be named too
     * @return the accounts that are known here and not suspended, by the handle as it was given; one statement, none for no
     *     handles
     */
    public Map<String, KnownHandle> find(Set<String> handles) {
        return find(handles, false);
    }

    private Map<String, KnownHandle> find(Set<String> handles, boolean suspendedToo) {
        if (handles.isEmpty()) {
            return Map.of();
        }
        Map<Handle, List<String>> spellings = new HashMap<>();
        for (String handle : handles) {
            spellings.computeIfAbsent(parse(handle), key -> new ArrayList<>()).add(handle);
        }
        List<Handle> wanted = List.copyOf(spellings.keySet());
        Map<String, KnownHandle> found = new HashMap<>();
        Sql.of("select a.id, a.username, a.domain, coalesce(a.url, a.uri) from unnest(cast(:names as text[]),"
                        + " cast(:domains as text[])) as h(name, domain) join account a on lower(a.username) = h.name and"
                        + " a.domain is not distinct from nullif(h.domain, '') where a.suspended_at is null or"
                        + " :suspended")
                .set("suspended", suspendedToo)
                .set("names", wanted.stream().map(Handle::name).toList())
                .set("domains", wanted.stream().map(Handle::domain).toList())
                .list(entityManager, this::read)
                .forEach(account ->
                        spellings.getOrDefault(key(account), List.of()).forEach(handle -> found.put(handle, account)));
        return found;
    }

    /**
     * @param handle {@code alice} or {@code carol@remote.example}, in any case, with or without an at sign before it
     * @return its account, if it is known here and not suspended
     */
    public @Nullable KnownHandle find(String handle) {
        String bare = handle.strip();
        String name = bare.startsWith("@") ? bare.substring(1) : bare;
        return find(Set.of(name)).get(name);
    }

    /**
     * @param handle {@code alice} or {@code carol@remote.example}, in any case
     * @return its account, if it is known here, even if it is suspended or gone
     */
    public @Nullable KnownHandle findInAnyState(String handle) {
        return find(Set.of(handle), true).get(handle);
    }

    private Handle parse(String handle) {
        int at = handle.indexOf('@');
        String name = (at < 0 ? handle : handle.substring(0, at)).toLowerCase(Locale.ROOT);
        String domain = at < 0 ? "" : domain(handle.substring(at + 1));
        return new Handle(name, domain.equals(uris.localDomain()) ? "" : domain);
    }

    private static String domain(String text) {
        try {
            return HostNames.normalise(text);
        } catch (OutboundException e) {
            return "?"; // no domain has this name
        }
    }

    private static Handle key(KnownHandle account) {
        return new Handle(
                account.username().toLowerCase(Locale.ROOT), account.domain() == null ? "" : account.domain());
    }

    private KnownHandle read(Row row) {
        String url = row.textOrNull(3);
        return new KnownHandle(
                row.number(0), row.text(1), row.textOrNull(2), url == null ? uris.profile(row.text(1)) : url);
    }
}
