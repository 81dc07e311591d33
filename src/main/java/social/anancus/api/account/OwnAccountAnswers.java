package social.anancus.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import social.anancus.api.security.Caller;
import social.anancus.api.tag.FeaturedTagJsonMapper;
import social.anancus.core.login.OwnAccount;
import social.anancus.core.login.ShowOwnAccount;
import social.anancus.core.relationship.FollowRepository;

/** Shows people their own account, for editing. */
@ApplicationScoped
public class OwnAccountAnswers {
    private Caller caller;
    private ShowOwnAccount showOwnAccount;
    private FollowRepository follows;
    private AccountJsonMapper accounts;
    private FeaturedTagJsonMapper tags;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public OwnAccountAnswers() {}

    @Inject
    public OwnAccountAnswers(
            Caller caller,
            ShowOwnAccount showOwnAccount,
            FollowRepository follows,
            AccountJsonMapper accounts,
            FeaturedTagJsonMapper tags) {
        this.caller = caller;
        this.showOwnAccount = showOwnAccount;
        this.follows = follows;
        this.accounts = accounts;
        this.tags = tags;
    }

    CredentialAccountJson credentials() {
        OwnAccount own = showOwnAccount.show(caller.requirePerson().userId());
        long id = caller.requirePerson().accountId();
        AccountJson account = accounts.one(id);
        SourceJson source = new SourceJson(
                own.settings().defaultVisibility(),
                own.settings().defaultSensitive(),
                own.settings().chosenLanguage(),
                own.note(),
                fields(own),
                follows.countRequests(id),
                account.hideCollections(),
                account.discoverable(),
                account.indexable(),
                own.attributionDomains(),
                own.settings().defaultQuotePolicy());
        return new CredentialAccountJson(account, source, RoleJson.of(own.role()));
    }

    ProfileJson profile() {
        OwnAccount own = showOwnAccount.show(caller.requirePerson().userId());
        AccountJson account = accounts.one(caller.requirePerson().accountId());
        return new ProfileJson(
                account.id(),
                account.displayName(),
                own.note(),
                fields(own),
                own.hasAvatar() ? account.avatar() : null,
                own.hasAvatar() ? account.avatarStatic() : null,
                account.avatarDescription(),
                own.hasHeader() ? account.header() : null,
                own.hasHeader() ? account.headerStatic() : null,
                account.headerDescription(),
                account.locked(),
                account.bot(),
                account.hideCollections(),
                account.discoverable(),
                account.indexable(),
                account.showMedia(),
                account.showMediaReplies(),
                account.showFeatured(),
                own.attributionDomains(),
                account.note(),
                account.fields(),
                tags.of(caller.requirePerson().accountId()));
    }

    private static List<FieldJson> fields(OwnAccount own) {
        return own.fields().stream()
                .map(field -> new FieldJson(field.name(), field.value(), field.verifiedAt()))
                .toList();
    }
}
