package social.anancus.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.Invalid;

/** Takes in what another server says of one of its accounts. */
@ApplicationScoped
public class ReceiveAccount {
    /** Counts of other servers beyond this are not believed. */
    public static final long HIGHEST_COUNT = 100_000_000;

    /** How many public keys of an account are kept. */
    public static final int MOST_KEYS = 10;

    private AccountRepository accounts;
    private RemoteAccountRepository remotes;
    private ActorRepository actors;
    private RemoteSurroundings around;
    private AccountEvents events;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReceiveAccount() {}

    @Inject
    ReceiveAccount(
            AccountRepository accounts,
            RemoteAccountRepository remotes,
            ActorRepository actors,
            RemoteSurroundings around,
            AccountEvents events,
            Clock clock) {
        this.accounts = accounts;
        this.remotes = remotes;
        this.actors = actors;
        this.around = around;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the account, or refreshes what is known of it. Its handle goes to it, whoever had it before: WebFinger has
     * proven it.
     *
     * @param profile what its server says
     * @return the id of the account
     * @throws Invalid if it claims to be of this server
     */
    @Transactional
    public long receive(RemoteProfile profile) {
        around.requireForeign(profile);
        around.lock(profile);
        Instant now = clock.instant();
        Optional<Account> known = accounts.findByUri(profile.uri());
        Optional<Account> named = accounts.findRemote(
                profile.handle().username(), profile.handle().domain());
        if (known.isPresent()
                && named.isPresent()
                && known.get().id() != named.get().id()) {
            Account former = named.get();
            former.vanish(now);
            remotes.flush();
            remotes.giveUpHandle(former.id());
            events.gone(former.id());
        }
        Optional<Account> found = known.or(() -> named);
        Account account = found.orElseGet(() -> add(profile, now));
        boolean fresh = found.isEmpty();
        account.refresh(profile, movedTo(account.id(), profile), now);
        remotes.flush();
        boolean replaced = replaceKeys(account.id(), profile, now);
        remotes.setCounts(account.id(), profile.counts());
        around.noteEmojis(profile, now);
        events.received(new AccountReceived(account.id(), profile.handle().domain(), fresh, replaced));
        return account.id();
    }

    private Account add(RemoteProfile profile, Instant now) {
        Account account = Account.remote(around.newId(), profile, now);
        accounts.add(account);
        return account;
    }

    /** Only an account that is known here and that claims this one as a former self. */
    private @Nullable Long movedTo(long accountId, RemoteProfile profile) {
        String target = profile.moves().movedTo();
        KnownActor found =
                target == null ? null : actors.byUris(List.of(target)).get(target);
        return found != null && found.id() != accountId && found.alsoKnownAs().contains(profile.uri())
                ? (Long) found.id()
                : null;
    }

    private boolean replaceKeys(long accountId, RemoteProfile profile, Instant now) {
        List<RemoteProfile.Key> keys = profile.keys().stream()
                .filter(key -> around.speaksFor(key.id(), profile.uri()))
                .limit(MOST_KEYS)
                .toList();
        List<String> before = remotes.publicKeys(accountId);
        remotes.replaceKeys(accountId, keys, now);
        boolean replaced = !before.isEmpty()
                && Collections.disjoint(
                        before, keys.stream().map(RemoteProfile.Key::pem).toList());
        if (replaced) {
            remotes.forgetTombstones(accountId);
        }
        return replaced;
    }
}
