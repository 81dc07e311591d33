package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.json.Json;

/** What admins have set on the site's pages, typed, with Mastodon's names and defaults. */
@ApplicationScoped
public class SiteSettings {
    static final String REGISTRATIONS_MODE = "registrations_mode";

    private static final String MINIMUM_AGE = "min_age";

    private InstanceSettingRepository settings;
    private Json json;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SiteSettings() {}

    @Inject
    public SiteSettings(InstanceSettingRepository settings, Json json) {
        this.settings = settings;
        this.json = json;
    }

    /**
     * @return what admins say about the site, read by one statement
     */
    public SiteProfile profile() {
        Map<String, String> all = settings.findAll();
        return new SiteProfile(
                read(all, "site_title", String.class, "Anancus"),
                read(all, "site_short_description", String.class, ""),
                read(all, "site_contact_email", String.class, ""),
                read(all, "site_contact_username", String.class, ""),
                RegistrationMode.ofWireName(read(all, REGISTRATIONS_MODE, String.class, "none")),
                blankAsNull(read(all, "closed_registrations_message", String.class, "")),
                all.containsKey(MINIMUM_AGE) ? json.read(all.get(MINIMUM_AGE), Integer.class) : null,
                read(all, "require_invite_text", Boolean.class, false),
                blankAsNull(read(all, "status_page_url", String.class, "")),
                read(all, "peers_api_enabled", Boolean.class, true),
                read(all, "activity_api_enabled", Boolean.class, true));
    }

    /**
     * @return what every page shows of the site, read by one statement
     */
    SiteLook look() {
        Map<String, String> all = settings.findAll();
        return new SiteLook(read(all, "site_title", String.class, SiteLook.USUAL.title()));
    }

    private <T> T read(Map<String, String> all, String key, Class<T> type, T otherwise) {
        String value = all.get(key);
        return value == null || value.equals("null") ? otherwise : json.read(value, type);
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** Who may read something. */
    public enum ShownTo {
        NOBODY,
        /** Who has an account here. */
        USERS,
        EVERYBODY;

        private static ShownTo ofWireName(String name) {
            return switch (name) {
                case "all" -> EVERYBODY;
                case "users" -> USERS;
                default -> NOBODY;
            };
        }

        /**
         * @param signedIn whether somebody with an account here asks
         * @return whether they may read it
         */
        public boolean includes(boolean signedIn) {
            return this == EVERYBODY || signedIn && this == USERS;
        }
    }

    /**
     * @return who may read which other servers are limited
     */
    public ShownTo showsDomainRules() {
        return shownTo("show_domain_blocks");
    }

    /**
     * @return who may read why
     */
    public ShownTo showsDomainReasons() {
        return shownTo("show_domain_blocks_rationale");
    }

    private ShownTo shownTo(String key) {
        return settings.find(key)
                .map(value -> ShownTo.ofWireName(json.read(value, String.class)))
                .orElse(ShownTo.NOBODY);
    }

    /**
     * @return what the site is, at length; empty where nobody has written that
     */
    public Optional<SiteText> extendedDescription() {
        return text("site_extended_description");
    }

    /**
     * @return what happens to people's data; empty where nobody has written that
     */
    public Optional<SiteText> privacyPolicy() {
        return text("site_terms");
    }

    private Optional<SiteText> text(String key) {
        return settings.findWithTime(key)
                .map(found -> new SiteText(json.read(found.text(), String.class), found.updatedAt()))
                .filter(found -> !found.text().isBlank());
    }

    /**
     * @return how old people have to be, in years; empty where nobody is asked
     */
    public OptionalInt minimumAge() {
        return settings.find(MINIMUM_AGE)
                .map(value -> OptionalInt.of(json.read(value, Integer.class)))
                .orElseGet(OptionalInt::empty);
    }

    /**
     * @return who may sign up; nobody until an admin opens the doors
     */
    public RegistrationMode registrationMode() {
        return settings.find(REGISTRATIONS_MODE)
                .map(value -> RegistrationMode.ofWireName(json.read(value, String.class)))
                .orElse(RegistrationMode.NONE);
    }
}
