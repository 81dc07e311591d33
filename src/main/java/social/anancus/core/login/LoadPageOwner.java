package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.account.ShownName;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.text.Shortcodes;

/** Reads what the frame of a page shows of somebody: at most three statements. */
@ApplicationScoped
public class LoadPageOwner {
    private AccountRepository accounts;
    private UserSettingsRepository settings;
    private CustomEmojiRepository emojis;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public LoadPageOwner() {}

    @Inject
    public LoadPageOwner(AccountRepository accounts, UserSettingsRepository settings, CustomEmojiRepository emojis) {
        this.accounts = accounts;
        this.settings = settings;
        this.emojis = emojis;
    }

    /**
     * @param accountId a local account
     * @return what pages show of it
     * @throws NotFound if there is no such account
     */
    @Transactional
    public PageOwner load(long accountId) {
        Account account = accounts.find(accountId).orElseThrow(NotFound::new);
        String name = ShownName.of(account);
        return new PageOwner(
                name,
                account.avatar(),
                named(name),
                settings.appearance(accountId),
                account.movedToAccountId() != null);
    }

    private Map<String, CustomEmoji> named(String name) {
        List<CustomEmojiRepository.Name> wanted = Shortcodes.find(name).stream()
                .map(code -> new CustomEmojiRepository.Name(code, null))
                .toList();
        Map<String, CustomEmoji> found = new LinkedHashMap<>();
        emojis.find(wanted).values().forEach(emoji -> found.put(emoji.shortcode(), emoji));
        return found;
    }
}
