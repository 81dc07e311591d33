package social.anancus.core.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountEvents;
import social.anancus.core.account.AccountImage;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.platform.error.NotFound;

/** Notes where pictures of accounts and emojis of other servers are stored here. */
@ApplicationScoped
@Transactional
public class StoreRemoteImage {
    private AccountRepository accounts;
    private CustomEmojiRepository emojis;
    private AccountEvents events;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StoreRemoteImage() {}

    @Inject
    public StoreRemoteImage(AccountRepository accounts, CustomEmojiRepository emojis, AccountEvents events) {
        this.accounts = accounts;
        this.emojis = emojis;
        this.events = events;
    }

    /**
     * A picture of another server.
     *
     * @param url where it is there
     * @param domain whose it is
     * @param key the name of its stored file; null where it is not stored here
     */
    record Wanted(
            String url, @Nullable String domain, @Nullable String key) {}

    /**
     * @throws NotFound if there is no such account of another server, or it has no such picture
     */
    Wanted find(long accountId, ProfileImageKind kind) {
        Account account = accounts.find(accountId)
                .filter(found -> !found.isLocal() && !found.isSuspended())
                .orElseThrow(NotFound::new);
        AccountImage image = image(account, kind);
        String url = image.remoteUrl();
        if (url == null) {
            throw new NotFound();
        }
        return new Wanted(url, account.domain(), image.key());
    }

    private static AccountImage image(Account account, ProfileImageKind kind) {
        return kind == ProfileImageKind.AVATAR ? account.avatar() : account.header();
    }

    /**
     * @return false if the account has another picture by now: then nobody needs the files
     */
    boolean store(long accountId, ProfileImageKind kind, String url, PreparedImage made) {
        Account account = accounts.find(accountId).orElse(null);
        AccountImage image = account == null ? null : image(account, kind);
        if (account == null || image == null || !url.equals(image.remoteUrl()) || image.key() != null) {
            return false;
        }
        AccountImage stored = new AccountImage(made.key(), made.staticKey(), url, image.description());
        if (kind == ProfileImageKind.AVATAR) {
            account.storeAvatar(stored);
        } else {
            account.storeHeader(stored);
        }
        events.changed(accountId);
        return true;
    }

    /**
     * @throws NotFound if there is no such emoji of another server
     */
    Wanted find(CustomEmojiRepository.Name name) {
        CustomEmoji emoji = emojis.find(List.of(name)).get(name);
        String url = emoji == null ? null : emoji.remoteUrl();
        if (emoji == null || url == null) {
            throw new NotFound();
        }
        return new Wanted(url, emoji.domain(), emoji.imageKey());
    }

    /**
     * @return false if the emoji has another picture by now: then nobody needs the files
     */
    boolean store(CustomEmojiRepository.Name name, String url, PreparedImage made) {
        return emojis.store(name, url, made.key(), made.staticKey());
    }
}
