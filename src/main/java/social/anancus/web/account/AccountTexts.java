package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountField;
import social.anancus.core.account.ShownName;
import social.anancus.core.instance.CustomEmoji;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.instance.CustomEmojiRepository.Name;
import social.anancus.core.tag.ProfileText;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.Shortcodes;
import social.anancus.web.support.EmojiMarkup;

/** What accounts call themselves and say about themselves, as HTML with the pictures of custom emojis. */
@ApplicationScoped
class AccountTexts {
    private ProfileText texts;
    private CustomEmojiRepository emojis;
    private EmojiMarkup markup;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    AccountTexts() {}

    @Inject
    AccountTexts(ProfileText texts, CustomEmojiRepository emojis, EmojiMarkup markup) {
        this.texts = texts;
        this.emojis = emojis;
        this.markup = markup;
    }

    /**
     * The texts of one account.
     *
     * @param name its display name; the username where it has none
     * @param note what it says about itself
     * @param fields the table on its profile
     */
    record Shown(SafeHtml name, SafeHtml note, List<AccountItem.Field> fields) {}

    /**
     * @param accounts any accounts that are not suspended
     * @return by id; two statements at most
     */
    Map<Long, Shown> of(Collection<Account> accounts) {
        Map<Long, ProfileText.Shown> formatted = texts.format(accounts);
        Map<Long, Set<String>> codes = new HashMap<>();
        Set<Name> names = new HashSet<>();
        for (Account account : accounts) {
            Set<String> own = Shortcodes.find(words(account));
            codes.put(account.id(), own);
            own.forEach(code -> names.add(new Name(code, account.domain())));
        }
        Map<Name, CustomEmoji> found = emojis.find(names);
        Map<Long, Shown> all = new HashMap<>();
        for (Account account : accounts) {
            List<CustomEmoji> own = new ArrayList<>();
            for (String code : codes.getOrDefault(account.id(), Set.of())) {
                CustomEmoji emoji = found.get(new Name(code, account.domain()));
                if (emoji != null) {
                    own.add(emoji);
                }
            }
            ProfileText.Shown text = formatted.get(account.id());
            if (text != null) {
                all.put(account.id(), shown(account, text, own));
            }
        }
        return all;
    }

    private Shown shown(Account account, ProfileText.Shown text, List<CustomEmoji> own) {
        List<AccountItem.Field> fields = new ArrayList<>();
        for (int i = 0; i < account.fields().size(); i++) {
            AccountField field = account.fields().get(i);
            fields.add(new AccountItem.Field(
                    markup.ofText(field.name(), own),
                    markup.ofHtml(text.fieldValues().get(i), own),
                    field.verifiedAt()));
        }
        return new Shown(markup.ofText(name(account), own), markup.ofHtml(text.note(), own), fields);
    }

    /**
     * @param account an account
     * @return its display name; the username where it has none
     */
    static String name(Account account) {
        return ShownName.of(account);
    }

    private static String[] words(Account account) {
        List<String> words = new ArrayList<>(List.of(account.displayName(), account.note()));
        for (AccountField field : account.fields()) {
            words.add(field.name());
            words.add(field.value());
        }
        return words.toArray(String[]::new);
    }
}
