package social.anancus.api.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.core.account.AccountRepository;
import social.anancus.core.instance.DescribeSite;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.instance.RegistrationMode;
import social.anancus.core.instance.SiteDescription;
import social.anancus.core.instance.SiteProfile;
import social.anancus.core.status.SiteActivity;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;
import social.anancus.platform.settings.Version;
import social.anancus.platform.text.Markdown;

/** Makes both forms of the entity Instance. */
@ApplicationScoped
public class InstanceJsonMapper {
    private static final String PICTURE = "/assets/img/art-steppe.svg";
    private static final InstanceJson.TimelinesAccess.Feeds OPEN =
            new InstanceJson.TimelinesAccess.Feeds("public", "public");

    private DescribeSite describeSite;
    private SiteActivity activity;
    private AccountRepository accounts;
    private AccountJsonMapper accountMapper;
    private LocalUris uris;
    private String sourceUrl;
    private List<String> languages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public InstanceJsonMapper() {}

    @Inject
    public InstanceJsonMapper(
            DescribeSite describeSite,
            SiteActivity activity,
            AccountRepository accounts,
            AccountJsonMapper accountMapper,
            LocalUris uris,
            ServerSettings settings) {
        this.describeSite = describeSite;
        this.activity = activity;
        this.accounts = accounts;
        this.accountMapper = accountMapper;
        this.uris = uris;
        this.sourceUrl = settings.get(Settings.SOURCE_BASE_URL).orElse(uris.root() + "/");
        this.languages = List.of(settings.get(Settings.DEFAULT_LOCALE));
    }

    /**
     * @return the form that clients read today
     */
    InstanceJson current() {
        SiteDescription site = describeSite.describe();
        SiteProfile profile = site.profile();
        return new InstanceJson(
                uris.localDomain(),
                profile.title(),
                Version.forClients(),
                sourceUrl,
                profile.shortDescription(),
                null,
                new InstanceJson.Usage(
                        new InstanceJson.Usage.Users(activity.size().activeMonth())),
                new InstanceJson.Thumbnail(uris.root() + PICTURE, "", null),
                List.of(new InstanceJson.Icon(uris.root() + "/assets/img/app-icon.svg", "512x512")),
                languages,
                configuration(site),
                registrations(profile),
                new InstanceJson.ApiVersions(Version.MASTODON_API),
                new InstanceJson.Contact(profile.contactEmail(), contact(profile)),
                rules(site));
    }

    private InstanceJson.Configuration configuration(SiteDescription site) {
        String root = uris.root();
        return new InstanceJson.Configuration(
                new InstanceJson.Urls(
                        streaming(),
                        site.profile().statusPage(),
                        root + "/about",
                        root + "/privacy-policy",
                        site.hasTerms() ? root + "/terms-of-service" : null),
                new InstanceJson.Vapid(site.vapidKey()),
                InstanceJson.Accounts.ours(),
                Limits.Statuses.ours(),
                Limits.Media.ours(),
                Limits.Polls.ours(),
                new InstanceJson.Translation(false),
                new InstanceJson.TimelinesAccess(OPEN, OPEN, OPEN),
                false);
    }

    private static InstanceJson.Registrations registrations(SiteProfile profile) {
        boolean approval = profile.registrations() == RegistrationMode.APPROVED;
        boolean open = profile.registrations() != RegistrationMode.NONE;
        String closed = profile.closedMessage();
        return new InstanceJson.Registrations(
                open,
                approval,
                approval && profile.reasonRequired(),
                open || closed == null ? null : Markdown.toHtml(closed).html(),
                profile.minimumAge(),
                null);
    }

    /**
     * @return the form that older clients read
     */
    V1InstanceJson old() {
        SiteDescription site = describeSite.describe();
        SiteProfile profile = site.profile();
        SiteActivity.Size size = activity.size();
        return new V1InstanceJson(
                uris.localDomain(),
                profile.title(),
                profile.shortDescription(),
                profile.shortDescription(),
                profile.contactEmail(),
                Version.forClients(),
                new V1InstanceJson.Urls(streaming()),
                new V1InstanceJson.Stats(size.users(), size.statuses(), size.peers()),
                uris.root() + PICTURE,
                languages,
                profile.registrations() != RegistrationMode.NONE,
                profile.registrations() == RegistrationMode.APPROVED,
                false,
                new V1InstanceJson.Configuration(
                        new V1InstanceJson.Accounts(InstanceJson.Accounts.ours().maxFeaturedTags()),
                        Limits.Statuses.ours(),
                        Limits.V1Media.ours(),
                        Limits.Polls.ours()),
                contact(profile),
                rules(site));
    }

    private String streaming() {
        return uris.root().replaceFirst("^http", "ws");
    }

    private static List<RuleJson> rules(SiteDescription site) {
        return site.rules().stream().map(RuleJson::of).toList();
    }

    private @Nullable AccountJson contact(SiteProfile profile) {
        String username = profile.contactName();
        if (username.isEmpty()) {
            return null;
        }
        return accounts.findLocal(username)
                .map(account -> accountMapper.byId(List.of(account.id())).get(account.id()))
                .orElse(null);
    }
}
