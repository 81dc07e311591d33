package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.status.Status;
import social.anancus.core.status.StatusRepository;
import social.anancus.core.status.Visibility;

/** Puts a status into all feeds of this server in which it belongs, and tells the open streams. */
@ApplicationScoped
public class DistributeToFeeds {
    private StatusRepository statuses;
    private AccountRepository accounts;
    private FeedRepository feeds;
    private StreamEvents streams;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DistributeToFeeds() {}

    @Inject
    public DistributeToFeeds(
            StatusRepository statuses, AccountRepository accounts, FeedRepository feeds, StreamEvents streams) {
        this.statuses = statuses;
        this.accounts = accounts;
        this.feeds = feeds;
        this.streams = streams;
    }

    /**
     * May be repeated: what is in a feed stays there once.
     *
     * @param statusId a status; nothing happens if it is gone
     */
    @Transactional
    public void distribute(long statusId) {
        statuses.findUnchecked(statusId).ifPresent(status -> {
            feeds.addToHomes(status);
            if (status.visibility() != Visibility.DIRECT && status.visibility() != Visibility.LIMITED) {
                feeds.addToLists(status);
            }
            if (reachesTagFollowers(status)) {
                feeds.addToTagFollowers(status);
            }
            streams.publish(StreamEvents.Kind.UPDATE, statusId);
        });
    }

    private boolean reachesTagFollowers(Status status) {
        return status.visibility() == Visibility.PUBLIC
                && !status.isReblog()
                && accounts.find(status.accountId())
                        .filter(author -> !author.isSilenced() && !author.isSuspended())
                        .isPresent();
    }
}
