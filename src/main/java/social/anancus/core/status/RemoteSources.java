package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import social.anancus.core.account.FindActor;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.instance.UriLockRepository;
import social.anancus.platform.ids.Ids;

/** Who may say what, of those on other servers; and that what concerns one URI is done one after the other. */
@ApplicationScoped
class RemoteSources {
    private UriLockRepository locks;
    private FindActor actors;
    private LocalUris uris;
    private Ids ids;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    RemoteSources() {}

    @Inject
    RemoteSources(UriLockRepository locks, FindActor actors, LocalUris uris, Ids ids) {
        this.locks = locks;
        this.actors = actors;
        this.uris = uris;
        this.ids = ids;
    }

    /** With what it answers: the two may come at the same time, and must find each other. */
    void lock(RemoteStatus said) {
        List<String> all = new ArrayList<>(List.of(said.uri()));
        String parent = said.place().inReplyToUri();
        if (parent != null && !isOurs(parent)) {
            all.add(parent);
        }
        locks.lock(all);
    }

    void lock(String uri) {
        locks.lock(List.of(uri));
    }

    /** Whether an account of another server is in good standing and its server answers for that URI. */
    boolean mayWrite(long accountId, String uri) {
        return actors.byId(accountId)
                .filter(actor -> !actor.isLocal() && !actor.isSuspended() && sameHost(actor.uri(), uri))
                .isPresent();
    }

    /** Whether the account's server answers for that URI. */
    boolean speaksFor(long accountId, String uri) {
        return actors.byId(accountId)
                .filter(actor -> !actor.isLocal() && sameHost(actor.uri(), uri))
                .isPresent();
    }

    boolean isOurs(String uri) {
        return sameHost(uri, uris.root());
    }

    long idAt(Instant time) {
        return ids.at(time);
    }

    private static boolean sameHost(String one, String other) {
        String host = authority(one);
        return !host.isEmpty() && host.equals(authority(other));
    }

    private static String authority(String uri) {
        try {
            String authority = new URI(uri).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
