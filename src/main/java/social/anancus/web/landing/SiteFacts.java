package social.anancus.web.landing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.Account;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.instance.DescribeSite;
import social.anancus.core.instance.RegistrationMode;
import social.anancus.core.instance.SiteDescription;
import social.anancus.core.instance.SiteProfile;
import social.anancus.core.status.SiteActivity;
import social.anancus.core.status.Viewer;
import social.anancus.web.account.AccountItem;
import social.anancus.web.account.AccountItems;
import social.anancus.web.support.Browser;

/** Gathers what the pages about the server show. */
@ApplicationScoped
class SiteFacts {
    private DescribeSite describeSite;
    private SiteActivity activity;
    private AccountRepository accounts;
    private AccountItems items;
    private Browser browser;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    SiteFacts() {}

    @Inject
    SiteFacts(
            DescribeSite describeSite,
            SiteActivity activity,
            AccountRepository accounts,
            AccountItems items,
            Browser browser) {
        this.describeSite = describeSite;
        this.activity = activity;
        this.accounts = accounts;
        this.items = items;
        this.browser = browser;
    }

    AboutSite about() {
        SiteDescription site = describeSite.describe();
        SiteProfile profile = site.profile();
        SiteActivity.Size size = activity.size();
        return new AboutSite(
                profile.title(),
                profile.shortDescription(),
                new AboutSite.Contact(contact(profile), address(profile.contactEmail())),
                RuleItem.of(site.rules(), browser.locale(null)),
                new AboutSite.Size(size.users(), size.activeMonth(), size.statuses(), size.peers()),
                profile.registrations() != RegistrationMode.NONE,
                site.hasTerms());
    }

    private @Nullable AccountItem contact(SiteProfile profile) {
        String username = profile.contactName();
        if (username.isEmpty()) {
            return null;
        }
        Optional<Account> account = accounts.findLocal(username).filter(found -> !found.isSuspended());
        return account.map(found -> items.one(found.id(), Viewer.anonymous())).orElse(null);
    }

    private static @Nullable String address(String email) {
        return email.isBlank() ? null : email.strip();
    }
}
