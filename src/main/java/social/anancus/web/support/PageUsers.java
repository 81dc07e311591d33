package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.core.login.PageOwner;
import social.anancus.core.login.SessionUser;
import social.anancus.core.login.ShowPageOwner;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.notification.CountUnreadNotifications;
import social.anancus.core.notification.NotificationSelection;
import social.anancus.core.notification.NotificationType;

/** What the frame of a page shows of who is logged in. */
@ApplicationScoped
public class PageUsers {
    private static final int MOST_UNREAD = 100;
    private static final NotificationSelection SHOWN = NotificationSelection.of(List.of(), List.of(), null, false);

    private ShowPageOwner owners;
    private CountUnreadNotifications unread;
    private EmojiMarkup emojis;
    private MediaUrls urls;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PageUsers() {}

    @Inject
    public PageUsers(ShowPageOwner owners, CountUnreadNotifications unread, EmojiMarkup emojis, MediaUrls urls) {
        this.owners = owners;
        this.unread = unread;
        this.emojis = emojis;
        this.urls = urls;
    }

    /** What pages show of somebody; what was not read is counted only where it is shown. */
    PageUser show(SessionUser session) {
        long accountId = session.person().accountId();
        PageOwner owner = owners.show(accountId);
        return new PageUser(
                session,
                emojis.ofText(owner.displayName(), owner.emojis().values()),
                urls.avatarStatic(owner.avatar()),
                owner.appearance(),
                owner.moved(),
                () -> (int) unread.count(accountId, SHOWN, NotificationType.grouped(), MOST_UNREAD));
    }
}
