package social.anancus.web.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.anancus.core.account.AccountView;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.MediaAttachment;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusView;

/** Makes the heads of pages about accounts and statuses. That the page is shown at all its caller has decided. */
@ApplicationScoped
public class SocialHeads {
    private static final String PICTURE = "/assets/img/art-steppe.svg";

    private AccountViewRepository accounts;
    private ReadStatuses statuses;
    private MediaAttachmentRepository attachments;
    private AccountHead accountHead;
    private StatusHead statusHead;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SocialHeads() {}

    @Inject
    SocialHeads(
            AccountViewRepository accounts,
            ReadStatuses statuses,
            MediaAttachmentRepository attachments,
            AccountHead accountHead,
            StatusHead statusHead,
            LocalUris uris) {
        this.accounts = accounts;
        this.statuses = statuses;
        this.attachments = attachments;
        this.accountHead = accountHead;
        this.statusHead = statusHead;
        this.uris = uris;
    }

    /**
     * @param path the path of a page about the server itself
     * @param title what the page is called
     * @param description what it is, in a sentence or two
     * @return the head of the page
     */
    public SocialHead ofSite(String path, String title, String description) {
        return new SocialHead.Builder()
                .name("description", description)
                .property("og:type", "website")
                .property("og:url", uris.root() + path)
                .property("og:title", title)
                .property("og:description", description)
                .property("og:image", uris.root() + PICTURE)
                .name("twitter:card", "summary_large_image")
                .link("canonical", null, uris.root() + path, null)
                .build(false);
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
        Map<Long, MediaAttachment> media = new HashMap<>();
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
