package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.ProfileUpdated;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Says which accounts somebody of this server had before: those may move here. */
@ApplicationScoped
public class ChangeAliases {
    /** How many there are at most. */
    public static final int MOST = 10;

    private FindActor actors;
    private AliasRepository aliases;
    private Event<AccountChanged> changed;
    private Event<ProfileUpdated> updated;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ChangeAliases() {}

    @Inject
    public ChangeAliases(
            FindActor actors, AliasRepository aliases, Event<AccountChanged> changed, Event<ProfileUpdated> updated) {
        this.actors = actors;
        this.aliases = aliases;
        this.changed = changed;
        this.updated = updated;
    }

    /**
     * @param accountId a local account
     * @param formerId the account that it was before; nothing happens if it is named already
     * @return the URIs of all of them
     * @throws NotFound if there is no such account
     * @throws Invalid if it is the same, or there are too many
     */
    @Transactional
    public List<String> add(long accountId, long formerId) {
        KnownActor former =
                actors.byId(formerId).filter(actor -> !actor.isSuspended()).orElseThrow(NotFound::new);
        if (accountId == formerId) {
            throw new Invalid("Validation failed: Acct cannot be current account");
        }
        List<String> before = aliases.lock(accountId);
        if (!before.contains(former.uri())) {
            if (before.size() >= MOST) {
                throw new Invalid("Validation failed: There are too many aliases");
            }
            aliases.add(accountId, former.uri());
            tell(accountId);
        }
        return aliases.lock(accountId);
    }

    /**
     * @param accountId a local account
     * @param uri the URI of an account that it was not before; nothing happens if it is not named
     * @return the URIs of all that are left
     */
    @Transactional
    public List<String> remove(long accountId, String uri) {
        if (aliases.lock(accountId).contains(uri)) {
            aliases.remove(accountId, uri);
            tell(accountId);
        }
        return aliases.lock(accountId);
    }

    private void tell(long accountId) {
        changed.fire(new AccountChanged(accountId));
        updated.fire(new ProfileUpdated(accountId, false, List.of()));
    }
}
