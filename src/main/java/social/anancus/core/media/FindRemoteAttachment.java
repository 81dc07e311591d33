package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.platform.error.NotFound;

/** Finds attachments whose files lie on other servers. */
@ApplicationScoped
public class FindRemoteAttachment {
    private MediaAttachmentRepository attachments;
    private AccountRepository accounts;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FindRemoteAttachment() {}

    @Inject
    public FindRemoteAttachment(MediaAttachmentRepository attachments, AccountRepository accounts) {
        this.attachments = attachments;
        this.accounts = accounts;
    }

    /**
     * @param mediaId an attachment
     * @return it
     * @throws NotFound if there is none, it was uploaded here, or its account is suspended
     */
    @Transactional
    public RemoteAttachment find(long mediaId) {
        RemoteAttachment found = tryFind(mediaId);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    @Transactional
    @Nullable
    RemoteAttachment tryFind(long mediaId) {
        MediaAttachment attachment = attachments.find(mediaId).orElse(null);
        String url = attachment == null ? null : attachment.remoteUrl();
        Account account = attachment == null
                ? null
                : accounts.find(attachment.accountId()).orElse(null);
        if (attachment == null || url == null || account == null || account.isSuspended()) {
            return null;
        }
        String chosen = attachment.thumbnail().key();
        return new RemoteAttachment(
                mediaId,
                attachment.type(),
                account.domain(),
                url,
                attachment.thumbnailRemoteUrl(),
                attachment.statusId(),
                attachment.original().key(),
                chosen == null ? attachment.small().key() : chosen);
    }
}
