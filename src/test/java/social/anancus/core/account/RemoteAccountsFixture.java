package social.anancus.core.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.instance.RemoteEmoji;
import social.anancus.core.instance.UriLockRepository;
import social.anancus.support.CoreFixture;

/** Accounts of other servers, wired by hand. */
public final class RemoteAccountsFixture {
    public final UriLockRepository locks;
    public final CustomEmojiRepository emojis;
    public final FindActor find;
    public final AccountEvents events;
    public final ReceiveAccount receive;
    public final PurgeRemoteAccount purge;
    public final ClaimAccountRead claim;
    public final RememberedUndoRepository undone;

    private final CoreFixture core;

    /**
     * @param core where
     */
    public RemoteAccountsFixture(CoreFixture core) {
        this.core = core;
        locks = new UriLockRepository(core.entityManager);
        emojis = new CustomEmojiRepository(core.entityManager);
        ActorRepository actors = new ActorRepository(core.entityManager, core.uris);
        find = new FindActor(actors, new HandleRepository(core.entityManager, core.uris));
        events = new AccountEvents(
                core.events.of(AccountChanged.class),
                core.events.of(AccountReceived.class),
                core.events.of(RemoteAccountGone.class));
        RemoteAccountRepository remotes = new RemoteAccountRepository(core.entityManager);
        receive = new ReceiveAccount(
                core.accounts,
                remotes,
                actors,
                new RemoteSurroundings(locks, emojis, core.uris, core.ids),
                events,
                core.clock);
        purge = new PurgeRemoteAccount(core.accounts, remotes, locks, events, core.clock);
        claim = new ClaimAccountRead(remotes, core.clock);
        undone = new RememberedUndoRepository(core.entityManager, locks, core.clock);
    }

    /**
     * @param username a name
     * @param domain another server
     * @return the id of that account, which was received as its server describes it
     */
    public long account(String username, String domain) {
        return receive(profile(username, domain));
    }

    /**
     * @param profile what a server says
     * @return the id of the account
     */
    public long receive(RemoteProfile profile) {
        return core.run(() -> receive.receive(profile));
    }

    /**
     * @param id an account
     * @return what is known of it
     */
    public KnownActor actor(long id) {
        return core.run(() -> find.byId(id)).orElseThrow();
    }

    /**
     * @param username a name
     * @param domain another server
     * @return the URI of its actor
     */
    public static String uri(String username, String domain) {
        return "https://" + domain + "/users/" + username;
    }

    /**
     * @param username a name
     * @param domain another server
     * @return an ordinary profile
     */
    public static RemoteProfile profile(String username, String domain) {
        return profile(uri(username, domain), username, domain);
    }

    /**
     * @param uri the actor's id
     * @param username a name
     * @param domain another server
     * @return an ordinary profile
     */
    public static RemoteProfile profile(String uri, String username, String domain) {
        return new RemoteProfile(
                uri,
                new RemoteProfile.Handle(username, domain),
                shown("Carol of " + domain),
                new RemoteProfile.Addresses(
                        "https://" + domain + "/@" + username,
                        uri + "/inbox",
                        "https://" + domain + "/inbox",
                        uri + "/outbox",
                        uri + "/followers",
                        uri + "/following",
                        uri + "/featured",
                        uri + "/tags"),
                List.of(new RemoteProfile.Key(uri + "#main-key", KeyType.RSA, "PEM of " + uri)),
                RemoteProfile.Moves.NONE,
                false,
                false,
                null,
                RemoteProfile.Counts.UNKNOWN,
                List.of());
    }

    static Profile shown(String name) {
        return new Profile(
                name,
                "<p>I am <b>here</b></p>",
                List.of(new AccountField("Home", "<a href=\"https://carol.example\">mine</a>", null)),
                List.of(),
                new AccountImage(null, "https://media.example/avatar.png", "a face"),
                new AccountImage(),
                ActorType.PERSON,
                new Profile.Reach(false, true, true, null, true, true, true));
    }

    /** The same with other parts; what is null stays. */
    static RemoteProfile with(
            RemoteProfile old,
            @Nullable List<RemoteProfile.Key> keys,
            RemoteProfile.@Nullable Moves moves,
            @Nullable Boolean suspended,
            RemoteProfile.@Nullable Counts counts) {
        return new RemoteProfile(
                old.uri(),
                old.handle(),
                old.profile(),
                old.addresses(),
                keys == null ? old.keys() : keys,
                moves == null ? old.moves() : moves,
                old.memorial(),
                suspended == null ? old.suspended() : suspended,
                old.published(),
                counts == null ? old.counts() : counts,
                old.emojis());
    }

    /**
     * @param old a profile
     * @param formerUris what it was before
     * @return the same, which says so
     */
    public static RemoteProfile alsoKnownAs(RemoteProfile old, String... formerUris) {
        return with(old, null, new RemoteProfile.Moves(List.of(formerUris), null), null, null);
    }

    static RemoteProfile withEmoji(RemoteProfile old, RemoteEmoji emoji) {
        return new RemoteProfile(
                old.uri(),
                old.handle(),
                old.profile(),
                old.addresses(),
                old.keys(),
                old.moves(),
                old.memorial(),
                old.suspended(),
                old.published(),
                old.counts(),
                List.of(emoji));
    }
}
