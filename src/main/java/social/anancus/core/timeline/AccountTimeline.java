package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.status.Viewer;
import social.anancus.core.tag.TagRepository;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;

/** What an account has written, as its visitors may see it. */
@ApplicationScoped
public class AccountTimeline {
    private AccountRepository accounts;
    private TagRepository tags;
    private TimelineRepository timelines;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountTimeline() {}

    @Inject
    public AccountTimeline(AccountRepository accounts, TagRepository tags, TimelineRepository timelines) {
        this.accounts = accounts;
        this.tags = tags;
        this.timelines = timelines;
    }

    /**
     * Which statuses are wanted.
     *
     * @param pinned only the pinned ones
     * @param mediaOnly only those with attachments
     * @param noReplies no answers to others
     * @param noReblogs no reblogs
     * @param tagged only with this hashtag; null for all
     */
    public record Wanted(
            boolean pinned,
            boolean mediaOnly,
            boolean noReplies,
            boolean noReblogs,
            @Nullable String tagged) {}

    /**
     * @param viewer who looks
     * @param accountId whose statuses
     * @param wanted which of them
     * @param paging which page
     * @return the ids of a page; none of suspended accounts
     * @throws NotFound if there is no such account
     */
    public Page<Long> page(Viewer viewer, long accountId, Wanted wanted, Paging paging) {
        Account account =
                accounts.find(accountId).filter(found -> !found.isDeleted()).orElseThrow(NotFound::new);
        if (account.isSuspended()) {
            return Page.empty();
        }
        if (wanted.pinned()) {
            return timelines.pinned(viewer, accountId, paging);
        }
        long tagId = 0;
        String tagged = wanted.tagged();
        if (tagged != null && !tagged.isBlank()) {
            List<Long> ids = tags.idsOf(List.of(tagged));
            if (ids.isEmpty()) {
                return Page.empty();
            }
            tagId = ids.getFirst();
        }
        return timelines.account(
                viewer,
                accountId,
                new TimelineRepository.Selection(wanted.mediaOnly(), wanted.noReplies(), wanted.noReblogs(), tagId),
                paging);
    }
}
