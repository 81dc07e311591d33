package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJsonCache.Rendered;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.api.emoji.EmojiJsonMapper;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountField;
import social.anancus.core.account.AccountImage;
import social.anancus.core.account.AccountView;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.account.ActorType;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.tag.ProfileText;
import social.anancus.platform.text.SafeHtml;
import social.anancus.platform.text.Shortcodes;

/** Reads accounts and renders them, many at once. Ask {@link AccountJsonMapper}, which remembers. */
@ApplicationScoped
public class AccountRendering {
    private static final ProfileText.Shown NOTHING = new ProfileText.Shown(SafeHtml.EMPTY, List.of());

    private AccountViewRepository accounts;
    private ProfileText texts;
    private EmojiJsonMapper emojis;
    private MediaUrls media;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AccountRendering() {}

    @Inject
    public AccountRendering(
            AccountViewRepository accounts,
            ProfileText texts,
            EmojiJsonMapper emojis,
            MediaUrls media,
            LocalUris uris) {
        this.accounts = accounts;
        this.texts = texts;
        this.emojis = emojis;
        this.media = media;
        this.uris = uris;
    }

    /** All that one account is made of. */
    private record Parts(AccountView view, ProfileText.Shown text, List<CustomEmojiJson> emojis) {}

    /** Those accounts that there are. */
    Map<Long, Rendered> render(Collection<Long> ids) {
        List<AccountView> found = accounts.find(ids);
        List<Account> shown = found.stream()
                .map(AccountView::account)
                .filter(account -> !account.isSuspended())
                .toList();
        Map<Long, ProfileText.Shown> shownTexts = texts.format(shown);
        Map<Long, List<CustomEmojiJson>> shownEmojis = emojis(shown);
        Map<Long, Rendered> all = new HashMap<>();
        for (AccountView view : found) {
            Account account = view.account();
            Parts parts = new Parts(
                    view,
                    shownTexts.getOrDefault(account.id(), NOTHING),
                    shownEmojis.getOrDefault(account.id(), List.of()));
            Long movedTo = account.isSuspended() ? null : account.movedToAccountId();
            all.put(account.id(), new Rendered(toJson(parts), movedTo));
        }
        return all;
    }

    private Map<Long, List<CustomEmojiJson>> emojis(List<Account> shown) {
        List<List<CustomEmojiJson>> found = emojis.find(shown.stream()
                .map(account -> new EmojiJsonMapper.Wanted(Shortcodes.find(words(account)), account.domain()))
                .toList());
        Map<Long, List<CustomEmojiJson>> byAccount = new HashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            byAccount.put(shown.get(i).id(), found.get(i));
        }
        return byAccount;
    }

    private static String[] words(Account account) {
        List<String> words = new ArrayList<>(List.of(account.displayName(), account.note()));
        for (AccountField field : account.fields()) {
            words.add(field.name());
            words.add(field.value());
        }
        return words.toArray(String[]::new);
    }

    private AccountJson toJson(Parts parts) {
        Account account = parts.view().account();
        AccountView.Counts counts = parts.view().counts();
        boolean shown = !account.isSuspended();
        AccountImage avatar = shown ? account.avatar() : null;
        AccountImage header = shown ? account.header() : null;
        return new AccountJson(
                Long.toString(account.id()),
                account.username(),
                account.acct(),
                url(account),
                account.uri(uris),
                shown ? account.displayName() : "",
                parts.text().note().html(),
                media.avatar(avatar, account.id()),
                media.avatarStatic(avatar, account.id()),
                avatar == null ? "" : avatar.description(),
                media.header(header, account.id()),
                media.headerStatic(header, account.id()),
                header == null ? "" : header.description(),
                shown && account.isLocked(),
                shown ? fields(account, parts.text()) : List.of(),
                parts.emojis(),
                shown && isBot(account),
                account.actorType() == ActorType.GROUP,
                shown ? account.discoverable() : Boolean.FALSE,
                shown && account.isIndexable(),
                parts.view().noindex(),
                null,
                trueOrAbsent(account.isMemorial()),
                trueOrAbsent(!shown),
                trueOrAbsent(account.isSilenced()),
                account.createdAt().truncatedTo(ChronoUnit.DAYS),
                day(counts.lastStatusAt()),
                counts.statuses(),
                counts.followers(),
                counts.following(),
                account.hideCollections(),
                account.showsMedia(),
                account.showsMediaReplies(),
                account.showsFeatured(),
                roles(parts.view()),
                featureApproval(account));
    }

    private String url(Account account) {
        if (account.remote() == null) {
            return uris.profile(account.username());
        }
        String url = account.remote().url();
        return url == null ? account.remote().uri() : url;
    }

    private static boolean isBot(Account account) {
        return account.actorType() == ActorType.SERVICE || account.actorType() == ActorType.APPLICATION;
    }

    private static List<FieldJson> fields(Account account, ProfileText.Shown text) {
        List<FieldJson> fields = new ArrayList<>();
        for (int i = 0; i < account.fields().size(); i++) {
            AccountField field = account.fields().get(i);
            fields.add(new FieldJson(field.name(), text.fieldValues().get(i).html(), field.verifiedAt()));
        }
        return fields;
    }

    private static @Nullable Boolean trueOrAbsent(boolean flag) {
        return flag ? Boolean.TRUE : null;
    }

    private static @Nullable LocalDate day(@Nullable Instant time) {
        return time == null ? null : LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static @Nullable List<AccountRoleJson> roles(AccountView view) {
        if (!view.account().isLocal()) {
            return null;
        }
        AccountView.Badge badge = view.account().isSuspended() ? null : view.badge();
        return badge == null
                ? List.of()
                : List.of(new AccountRoleJson(Long.toString(badge.id()), badge.name(), badge.color()));
    }

    private static FeatureApprovalJson featureApproval(Account account) {
        if (!account.isLocal()) {
            return FeatureApprovalJson.UNSAID;
        }
        return Objects.equals(account.discoverable(), true)
                ? FeatureApprovalJson.EVERYBODY
                : FeatureApprovalJson.NOBODY;
    }
}
