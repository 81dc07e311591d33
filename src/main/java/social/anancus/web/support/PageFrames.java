package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.Appearance;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.log.Log;

/** Makes the frame of each page. */
@ApplicationScoped
public class PageFrames {
    private static final Log LOG = Log.of(PageFrames.class);

    private Browser browser;
    private Csrf csrf;
    private Flash flash;
    private Messages messages;
    private PageSites sites;
    private PageUsers users;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PageFrames() {}

    /**
     * @param browser who asks
     * @param csrf signs forms
     * @param flash what is left to say
     * @param messages texts
     * @param sites what all pages show
     * @param users what pages show of who is logged in
     */
    @Inject
    public PageFrames(Browser browser, Csrf csrf, Flash flash, Messages messages, PageSites sites, PageUsers users) {
        this.browser = browser;
        this.csrf = csrf;
        this.flash = flash;
        this.messages = messages;
        this.sites = sites;
        this.users = users;
    }

    /**
     * @param wanted the language that the address asks for; null for none
     * @return the frame of the page that answers the current request
     */
    PageFrame frame(@Nullable String wanted) {
        return frame(
                browser.locale(wanted),
                browser.user().map(users::show).orElse(null),
                flash.waiting().orElse(null));
    }

    /**
     * @return the frame of the page that answers the current request; that of a visitor if even this fails
     */
    PageFrame frameOrBare() {
        try {
            return frame(null);
        } catch (RuntimeException e) {
            LOG.warn("an error page is shown as to a visitor", e);
            return withoutDatabase();
        }
    }

    /**
     * @return the frame of a page that is shown while the database is away
     */
    PageFrame withoutDatabase() {
        return frame(browser.visitorsLocale(null), null, null);
    }

    private PageFrame frame(Locale locale, @Nullable PageUser user, Flash.@Nullable Said said) {
        Appearance look = user == null ? Appearance.USUAL : user.appearance();
        Words words = new Words(messages, locale, zone(look.zone()), sites.now());
        PageSite site = sites.site(look.theme());
        return new PageFrame(new PageFrame.Speech(messages, locale, words), site, user, browser, csrf::issue, said);
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC; // a zone that newer Javas do not know any more
        }
    }
}
