package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** Reads accounts as federation needs them, and the rows of {@code account_key}. */
@ApplicationScoped
class ActorRepository {
    private static final String SELECT = "select a.id, a.username, a.domain, a.numeric_uri, a.uri, a.actor_type, a.url,"
            + " a.inbox_url, a.shared_inbox_url, a.outbox_url, a.followers_url, a.following_url, a.featured_url,"
            + " a.featured_tags_url, a.suspension_origin, a.silenced_at is not null, a.deleted_at is not null, a.locked,"
            + " a.also_known_as, a.moved_to_account_id, a.fetched_at from account a";

    private EntityManager entityManager;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ActorRepository() {}

    @Inject
    ActorRepository(EntityManager entityManager, LocalUris uris) {
        this.entityManager = entityManager;
        this.uris = uris;
    }

    Map<Long, KnownActor> byIds(Collection<Long> ids) {
        Map<Long, KnownActor> found = new HashMap<>();
        if (!ids.isEmpty()) {
            Sql.of(SELECT + " where a.id = any(cast(:ids as bigint[]))")
                    .set("ids", ids)
                    .list(entityManager, this::read)
                    .forEach(actor -> found.put(actor.id(), actor));
        }
        return found;
    }

    /** By the URI as it was given; our own actors are known by either of their forms, each only by its own. */
    Map<String, KnownActor> byUris(Collection<String> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Set<Long> ids = new HashSet<>();
        List<String> names = new ArrayList<>();
        Map<String, String> spelled = new HashMap<>();
        for (String uri : wanted) {
            Long id = localId(uri);
            String name = localName(uri);
            if (id != null) {
                ids.add(id);
            } else if (name != null) {
                names.add(name.toLowerCase(Locale.ROOT));
                spelled.put(uris.actorByName(name.toLowerCase(Locale.ROOT)), uri);
            }
        }
        Map<String, KnownActor> found = new HashMap<>();
        Sql.of(SELECT + " where a.uri = any(cast(:uris as text[])) or a.domain is null and (a.numeric_uri and a.id ="
                        + " any(cast(:ids as bigint[])) or not a.numeric_uri and lower(a.username) = any(cast(:names as"
                        + " text[])))")
                .set("uris", wanted)
                .set("ids", ids)
                .set("names", names)
                .list(entityManager, this::read)
                .forEach(actor -> {
                    String key = actor.isLocal()
                            ? spelled.getOrDefault(
                                    uris.actorByName(actor.username().toLowerCase(Locale.ROOT)), actor.uri())
                            : actor.uri();
                    found.put(key, actor);
                });
        return found;
    }

    private @Nullable Long localId(String uri) {
        String prefix = uris.root() + "/ap/users/";
        String rest = uri.startsWith(prefix) ? uri.substring(prefix.length()) : "";
        return rest.matches("[1-9][0-9]{0,17}") ? (Long) Long.parseLong(rest) : null;
    }

    private @Nullable String localName(String uri) {
        String prefix = uris.root() + "/users/";
        String rest = uri.startsWith(prefix) ? uri.substring(prefix.length()) : "";
        return rest.matches("[A-Za-z0-9_]{1,30}") ? rest : null;
    }

    private KnownActor read(Row row) {
        String remoteUri = row.textOrNull(4);
        String own = row.flag(3) ? uris.actorById(row.number(0)) : uris.actorByName(row.text(1));
        String origin = row.textOrNull(14);
        return new KnownActor(
                row.number(0),
                row.text(1),
                row.textOrNull(2),
                remoteUri == null ? own : remoteUri,
                ActorType.valueOf(row.text(5)),
                remoteUri == null ? null : addresses(row),
                new KnownActor.State(
                        origin == null ? null : SuspensionOrigin.valueOf(origin),
                        row.flag(15),
                        row.flag(16),
                        row.flag(17)),
                row.texts(18),
                row.numberOrNull(19),
                row.timeOrNull(20));
    }

    private static RemoteProfile.Addresses addresses(Row row) {
        String inbox = row.textOrNull(7);
        return new RemoteProfile.Addresses(
                row.textOrNull(6),
                inbox == null ? "" : inbox,
                row.textOrNull(8),
                row.textOrNull(9),
                row.textOrNull(10),
                row.textOrNull(11),
                row.textOrNull(12),
                row.textOrNull(13));
    }

    Optional<ActorKey> key(String keyId) {
        return Sql.of("select account_id, key_id, type, public_key, fetched_at from account_key where key_id = :id")
                .set("id", keyId)
                .first(entityManager, ActorRepository::readKey);
    }

    List<ActorKey> keys(long accountId) {
        return Sql.of("select account_id, key_id, type, public_key, fetched_at from account_key where account_id ="
                        + " :account order by id")
                .set("account", accountId)
                .list(entityManager, ActorRepository::readKey);
    }

    private static ActorKey readKey(Row row) {
        return new ActorKey(row.number(0), row.text(1), KeyType.valueOf(row.text(2)), row.text(3), row.time(4));
    }
}
