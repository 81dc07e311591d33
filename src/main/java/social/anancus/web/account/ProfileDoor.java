package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import social.anancus.core.account.HandleRepository;
import social.anancus.core.account.KnownHandle;
import social.anancus.core.account.OpenProfile;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.core.status.Viewer;
import social.anancus.platform.error.NotFound;
import social.anancus.web.support.View;

/**
 * Finds whose pages an address names. An account of another server that is not known here is asked for, for a short while and
 * only for who is logged in.
 */
@ApplicationScoped
class ProfileDoor {
    private static final int MOVED = 301;
    private static final int GONE = 410;
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    // possessive: one pass
    private static final Pattern HANDLE =
            Pattern.compile("[A-Za-z0-9_]++(?:[.-]++[A-Za-z0-9_]++)*+(?:@[^\\s@/?#]{1,255}+)?+");

    private People people;
    private HandleRepository handles;
    private RemoteAccounts remoteAccounts;
    private OpenProfile openProfile;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    ProfileDoor() {}

    @Inject
    ProfileDoor(People people, HandleRepository handles, RemoteAccounts remoteAccounts, OpenProfile openProfile) {
        this.people = people;
        this.handles = handles;
        this.remoteAccounts = remoteAccounts;
        this.openProfile = openProfile;
    }

    /**
     * @param acct the handle in the address
     * @param behind what follows it in the address: empty, or {@code /} and more
     * @param page makes the page of an account that can be shown
     * @return the page; the way to its true address, for another spelling; 410 for who is suspended or gone
     * @throws NotFound if there is nobody of that name, or nobody sees the account yet
     */
    Response open(String acct, String behind, Function<AccountItem, Response> page) {
        if (!HANDLE.matcher(acct).matches()) {
            throw new NotFound();
        }
        AccountItem account = people.one(find(acct));
        if (!account.acct().equals(acct)) {
            return Response.status(MOVED)
                    .location(URI.create(account.path() + behind))
                    .build();
        }
        if (account.marks().suspended()) {
            return View.of("/people/gone", account).answer(GONE);
        }
        if (!account.local() && people.viewer() instanceof Viewer.LocalViewer) {
            openProfile.open(account.id());
        }
        return page.apply(account);
    }

    private long find(String acct) {
        KnownHandle known = handles.findInAnyState(acct);
        if (known != null) {
            return known.accountId();
        }
        boolean elsewhere = acct.indexOf('@') > 0;
        if (!elsewhere || people.viewer() instanceof Viewer.Anonymous) {
            throw new NotFound();
        }
        return remoteAccounts.resolve(acct, PATIENCE);
    }
}
