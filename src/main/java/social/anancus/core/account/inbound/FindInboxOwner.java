package social.anancus.core.account.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds the local account that an inbox belongs to. */
@ApplicationScoped
public class FindInboxOwner {
    private InboundRepository inbound;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindInboxOwner() {}

    @Inject
    FindInboxOwner(InboundRepository inbound) {
        this.inbound = inbound;
    }

    /**
     * @param accountId the id of an account
     * @return it, if it lives here
     */
    @Transactional
    public Optional<InboxOwner> byId(long accountId) {
        return inbound.owner(accountId);
    }

    /**
     * @param username a name in any case
     * @return the local account of that name
     */
    @Transactional
    public Optional<InboxOwner> byName(String username) {
        return inbound.owner(username);
    }
}
