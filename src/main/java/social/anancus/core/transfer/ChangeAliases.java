package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;

/** Says which accounts somebody of this server had before: those may move here. */
@ApplicationScoped
public class ChangeAliases {
    /** How many there are at most. */
    public static final int MOST = 10;

    private FindActor actors;
    private TransferRepository transfers;
    private ProfileNews news;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ChangeAliases() {}

    @Inject
    ChangeAliases(FindActor actors, TransferRepository transfers, ProfileNews news) {
        this.actors = actors;
        this.transfers = transfers;
        this.news = news;
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
            throw FindDestination.itself();
        }
        List<String> before = transfers.lock(accountId);
        if (!before.contains(former.uri())) {
            if (before.size() >= MOST) {
                throw FindDestination.mistake(FieldError.Code.TOO_LONG, "would be more than " + MOST);
            }
            transfers.add(accountId, former.uri());
            news.tell(accountId);
        }
        return transfers.lock(accountId);
    }

    /**
     * @param accountId a local account
     * @param uri the URI of an account that it was not before; nothing happens if it is not named
     * @return the URIs of all that are left
     */
    @Transactional
    public List<String> remove(long accountId, String uri) {
        if (transfers.lock(accountId).contains(uri)) {
            transfers.remove(accountId, uri);
            news.tell(accountId);
        }
        return transfers.lock(accountId);
    }
}
