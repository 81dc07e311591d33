package social.anancus.web.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import social.anancus.core.account.AccountView;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusView;

/** Makes the heads of pages about accounts and statuses. That the page is shown at all its caller has decided. */
@ApplicationScoped
public class SocialHeads {
    private AccountViewRepository accounts;
    private ReadStatuses statuses;
    private MediaAttachmentRepository attachments;
    private AccountHead accountHead;
    private StatusHead statusHead;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SocialHeads() {}

    @Inject
    SocialHeads(
            AccountViewRepository accounts,
            ReadStatuses statuses,
            MediaAttachmentRepository attachments,
            AccountHead accountHead,
            StatusHead statusHead) {
        this.accounts = accounts;
        this.statuses = statuses;
        this.attachments = attachments;
        this.accountHead = accountHead;
        this.statusHead = statusHead;
    }

    /**
     * @param account an account whose page is shown
     * @return the head of the page; one statement
     */
    public SocialHead ofAccount(AccountView account) {
        return accountHead.of(account);
    }

    /**
     * @param accountId an account whose page is shown
     * @return the head of the page; three statements
     */
    public SocialHead ofAccount(long accountId) {
        return accounts.find(List.of(accountId)).stream()
                .findFirst()
                .map(accountHead::of)
                .orElse(SocialHead.HIDDEN);
    }

    /**
     * @param status a status whose page is shown
     * @param author who wrote it
     * @param media its attachments in their order
     * @return the head of the page; one statement
     */
    public SocialHead ofStatus(StatusView status, AccountView author, List<MediaAttachment> media) {
        return statusHead.of(status, author, media);
    }

    /**
     * @param statusId a status whose page is shown
     * @return the head of the page; at most five statements
     */
    public SocialHead ofStatus(long statusId) {
        StatusView status = statuses.views(List.of(statusId)).get(statusId);
        if (status == null || !status.visibility().isOpen()) {
            return SocialHead.HIDDEN;
        }
        Map<Long, MediaAttachment> media = new java.util.HashMap<>();
        attachments.findAll(status.mediaIds()).forEach(each -> media.put(each.id(), each));
        List<MediaAttachment> ordered = status.mediaIds().stream()
                .filter(media::containsKey)
                .map(media::get)
                .toList();
        return accounts.find(List.of(status.author().id())).stream()
                .findFirst()
                .map(author -> statusHead.of(status, author, ordered))
                .orElse(SocialHead.HIDDEN);
    }
}
