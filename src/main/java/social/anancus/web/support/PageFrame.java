package social.anancus.web.support;

import jakarta.ws.rs.core.NewCookie;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.SessionUser;
import social.anancus.platform.i18n.Locales;
import social.anancus.platform.i18n.Messages;

/** What every page can use, as {@code page}: texts, language, the token of its forms, who is logged in. */
public final class PageFrame {
    private final Messages messages;
    private final Locale locale;
    private final String domain;
    private final @Nullable SessionUser user;
    private final Supplier<Csrf.Issued> csrf;
    private final @Nullable String flash;
    private Csrf.@Nullable Issued issued;

    PageFrame(
            Messages messages,
            Locale locale,
            String domain,
            @Nullable SessionUser user,
            Supplier<Csrf.Issued> csrf,
            @Nullable String flash) {
        this.messages = messages;
        this.locale = locale;
        this.domain = domain;
        this.user = user;
        this.csrf = csrf;
        this.flash = flash;
    }

    /**
     * @param key a key
     * @return its text
     */
    public String text(String key) {
        return messages.text(locale, key);
    }

    /**
     * @param key a key
     * @param value what stands for {@code {0}}
     * @return its text
     */
    public String text(String key, Object value) {
        return messages.text(locale, key, value);
    }

    /**
     * @return the language of the page
     */
    public Locale getLocale() {
        return locale;
    }

    /**
     * @return its tag
     */
    public String getLanguage() {
        return locale.toLanguageTag();
    }

    /**
     * @return {@code ltr} or {@code rtl}
     */
    public String getDirection() {
        return Locales.direction(locale);
    }

    /**
     * @return the domain in people's handles
     */
    public String getDomain() {
        return domain;
    }

    /**
     * @return the value of the hidden field that every form needs
     */
    public String getCsrf() {
        if (issued == null) {
            issued = csrf.get();
        }
        return issued.token();
    }

    /**
     * @return what became of what was done on the page before; null for nothing
     */
    public @Nullable String getFlash() {
        return flash == null ? null : text(flash);
    }

    /**
     * @return whether somebody is logged in
     */
    public boolean isSignedIn() {
        return user != null;
    }

    /**
     * @return the handle of who is logged in; empty for nobody
     */
    public String getHandle() {
        return user == null ? "" : "@" + user.username() + "@" + domain;
    }

    /** The cookie that has to go with the page, once it is rendered. */
    @Nullable
    NewCookie cookie() {
        return issued == null ? null : issued.cookie();
    }
}
