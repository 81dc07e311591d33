package social.anancus.core.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether a status of another server that was sent here concerns anybody here. */
@ApplicationScoped
public class StatusRelevance {
    private RelevanceRepository relevance;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusRelevance() {}

    @Inject
    StatusRelevance(RelevanceRepository relevance) {
        this.relevance = relevance;
    }

    /**
     * It does if somebody here follows its author or is addressed, or if it is open and answers somebody who is of this server
     * or followed here. A direct one must be addressed to somebody here.
     *
     * @param said what its server says
     * @return whether to take it
     */
    public boolean concerns(RemoteStatus said) {
        if (relevance.anyLocal(said.people().mentioned())
                || relevance.anyLocal(said.people().addressed())) {
            return true;
        }
        return switch (said.visibility()) {
            case PUBLIC, UNLISTED ->
                relevance.isFollowedHere(said.authorId()) || relevance.answersSomebodyKnown(said.place());
            case PRIVATE -> relevance.isFollowedHere(said.authorId());
            case DIRECT, LIMITED -> false;
        };
    }

    /**
     * @param accountId a remote account that shares something
     * @param originalId what it shares
     * @return whether somebody here follows it, or wrote what it shares
     */
    public boolean concernsReblog(long accountId, long originalId) {
        return relevance.isFollowedHere(accountId) || relevance.isLocal(originalId);
    }

    /**
     * @param accountId a remote account
     * @return whether somebody here follows it
     */
    public boolean isFollowedHere(long accountId) {
        return relevance.isFollowedHere(accountId);
    }
}
