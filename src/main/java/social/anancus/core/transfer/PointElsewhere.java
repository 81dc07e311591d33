package social.anancus.core.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.error.NotFound;

/** Notes where the profile of an account of this server points; others are told. */
@ApplicationScoped
class PointElsewhere {
    private TransferRepository transfers;
    private ProfileNews news;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    PointElsewhere() {}

    @Inject
    PointElsewhere(TransferRepository transfers, ProfileNews news) {
        this.transfers = transfers;
        this.news = news;
    }

    /**
     * @param accountId a local account
     * @param targetId another account; null for nowhere
     * @throws NotFound if there is no such account
     */
    @Transactional
    void point(long accountId, @Nullable Long targetId) {
        if (transfers.point(accountId, targetId)) {
            news.tell(accountId);
        }
    }
}
