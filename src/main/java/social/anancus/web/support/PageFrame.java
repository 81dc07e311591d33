package social.anancus.web.support;

import jakarta.ws.rs.core.NewCookie;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.Appearance;
import social.anancus.platform.i18n.Locales;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.text.SafeHtml;

/** What every page can use, as {@code page}: texts, language, the token of its forms, who is logged in, how it looks. */
public final class PageFrame {
    private static final List<Choice> LANGUAGES = Locales.SUPPORTED.stream()
            .map(each -> Choice.of(each.toLanguageTag(), each.getDisplayLanguage(each)))
            .toList();

    private final Messages messages;
    private final Words words;
    private final Locale locale;
    private final PageSite site;
    private final @Nullable PageUser user;
    private final Browser browser;
    private final Supplier<Csrf.Issued> csrf;
    private final Flash.@Nullable Said flash;
    private Csrf.@Nullable Issued issued;
    private final Map<String, String> texts = new PageTexts(this::text);
    private int unread = -1;

    PageFrame(
            Speech speech,
            PageSite site,
            @Nullable PageUser user,
            Browser browser,
            Supplier<Csrf.Issued> csrf,
            Flash.@Nullable Said flash) {
        this.messages = speech.messages();
        this.words = speech.words();
        this.locale = speech.locale();
        this.site = site;
        this.user = user;
        this.browser = browser;
        this.csrf = csrf;
        this.flash = flash;
    }

    /**
     * How a page speaks.
     *
     * @param messages texts
     * @param locale the language
     * @param words numbers and times in it
     */
    record Speech(Messages messages, Locale locale, Words words) {}

    /**
     * @param key a key
     * @return its text
     */
    public String text(String key) {
        return messages.text(locale, key);
    }

    /**
     * @return the texts without values by key, for parts that stand on a page many times
     */
    public Map<String, String> getTexts() {
        return texts;
    }

    /**
     * @param key a key
     * @param first what stands for {@code {0}}
     * @return its text
     */
    public String text(String key, Object first) {
        return messages.text(locale, key, first);
    }

    /**
     * @param key a key
     * @param first what stands for {@code {0}}
     * @param second what stands for {@code {1}}
     * @return its text
     */
    public String text(String key, Object first, Object second) {
        return messages.text(locale, key, first, second);
    }

    /**
     * @param key a key
     * @param first what stands for {@code {0}}
     * @param second what stands for {@code {1}}
     * @param third what stands for {@code {2}}
     * @return its text
     */
    public String text(String key, Object first, Object second, Object third) {
        return messages.text(locale, key, first, second, third);
    }

    /**
     * @param number a number
     * @return it, shortened where it is long
     */
    public String count(long number) {
        return words.count(number);
    }

    /**
     * @param number a number
     * @return all of its digits
     */
    public String exact(long number) {
        return words.exact(number);
    }

    /**
     * @param time a moment
     * @return how long ago, or the date
     */
    public String ago(Instant time) {
        return words.ago(time);
    }

    /**
     * @param time a moment
     * @return the day
     */
    public String date(Instant time) {
        return words.date(time);
    }

    /**
     * @param time a moment
     * @return day and time at length
     */
    public String fullTime(Instant time) {
        return words.full(time);
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
        return site.domain();
    }

    /**
     * @return the server's name
     */
    public String getServer() {
        return site.title();
    }

    /**
     * @return which Anancus this is
     */
    public String getVersion() {
        return site.version();
    }

    /**
     * @return the path below which style sheets, scripts, icons and pictures lie, without a slash at the end
     */
    public String getAssets() {
        return site.assets();
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
        return flash == null ? null : text(flash.key());
    }

    /**
     * @return where what became of it can be seen: a path on this server; null for nowhere
     */
    public @Nullable String getFlashLink() {
        return flash == null ? null : flash.link();
    }

    /**
     * @return what the link to it is called; null for no link
     */
    public @Nullable String getFlashLinkText() {
        return flash == null || flash.link() == null ? null : text(flash.key() + ".link");
    }

    /**
     * @return whether somebody is logged in
     */
    public boolean isSignedIn() {
        return user != null;
    }

    /**
     * @return the account of who is logged in; 0 for nobody
     */
    public long getAccountId() {
        return user == null ? 0 : user.session().person().accountId();
    }

    /**
     * @return the name of the account of who is logged in; empty for nobody
     */
    public String getUsername() {
        return user == null ? "" : user.session().username();
    }

    /**
     * @return the handle of who is logged in; empty for nobody
     */
    public String getHandle() {
        return user == null ? "" : "@" + user.session().username() + "@" + site.domain();
    }

    /**
     * @return the name that is shown of who is logged in, with its emojis
     */
    public SafeHtml getDisplayName() {
        return user == null ? SafeHtml.EMPTY : user.name();
    }

    /**
     * @return the address of the picture of who is logged in; empty for nobody
     */
    public String getAvatar() {
        return user == null ? "" : user.avatar();
    }

    /**
     * @return whether the account of who is logged in points to another, and takes part in nothing
     */
    public boolean isMoved() {
        return user != null && user.moved();
    }

    /**
     * @return how many notifications were not read, at most a hundred; asked for only where it is shown
     */
    public int getUnread() {
        if (unread < 0) {
            unread = user == null ? 0 : user.unread().getAsInt();
        }
        return unread;
    }

    /**
     * @return the address of the page, without scheme and host
     */
    public String getPath() {
        return browser.pathAndQuery();
    }

    /**
     * @return the languages that a visitor can choose, as their speakers call them
     */
    public List<Choice> getLanguages() {
        return LANGUAGES;
    }

    /**
     * @return the address of the style sheet of the theme; null for the built-in look
     */
    public @Nullable String getTheme() {
        return site.theme();
    }

    /**
     * @return how the page looks
     */
    public Appearance getAppearance() {
        return user == null ? Appearance.USUAL : user.appearance();
    }

    /**
     * @return light, dark or one of the schemes of high contrast, for {@code data-theme}; null for what the device says
     */
    public @Nullable String getScheme() {
        return orNull(getAppearance().scheme());
    }

    /**
     * @return compact or roomy, for {@code data-density}; null for the usual
     */
    public @Nullable String getDensity() {
        return orNull(getAppearance().density());
    }

    /**
     * @return none where nothing shall move, for {@code data-motion}; else null
     */
    public @Nullable String getMotion() {
        return getAppearance().still() ? "none" : null;
    }

    /**
     * @return mine or none, for {@code data-counts}; null for all
     */
    public @Nullable String getCounts() {
        return orNull(getAppearance().counts());
    }

    private static @Nullable String orNull(String word) {
        return word.isEmpty() ? null : word;
    }

    /** The cookie that has to go with the page, once it is rendered. */
    @Nullable
    NewCookie cookie() {
        return issued == null ? null : issued.cookie();
    }
}
