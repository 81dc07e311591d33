package social.anancus.web.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.i18n.Messages;

/** Makes the frame of each page. */
@ApplicationScoped
public class PageFrames {
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
        Locale locale = browser.locale(wanted);
        Words words = new Words(messages, locale, ZoneOffset.UTC, sites.now());
        return new PageFrame(
                new PageFrame.Speech(messages, locale, words),
                sites.site(),
                browser.user().map(users::show).orElse(null),
                csrf::issue,
                flash.waiting().orElse(null));
    }
}
