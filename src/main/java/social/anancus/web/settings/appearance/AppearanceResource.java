package social.anancus.web.settings.appearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import social.anancus.core.login.Appearance;
import social.anancus.core.login.ChangeReading;
import social.anancus.core.login.ShowReading;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.i18n.Locales;
import social.anancus.platform.i18n.Messages;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Choice;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;
import social.anancus.web.theme.Theme;
import social.anancus.web.theme.Themes;

/** The page on which a person chooses how pages look and speak. */
@Path("settings/appearance")
@ApplicationScoped
public class AppearanceResource {
    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final String KEY = "appearance.";

    private ShowReading show;
    private ChangeReading change;
    private Themes themes;
    private Browser browser;
    private Flash flash;
    private Messages messages;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AppearanceResource() {}

    /**
     * @param show knows what is chosen
     * @param change stores it
     * @param themes knows the themes
     * @param browser tells who asks
     * @param flash says that it is stored
     * @param messages texts
     */
    @Inject
    public AppearanceResource(
            ShowReading show, ChangeReading change, Themes themes, Browser browser, Flash flash, Messages messages) {
        this.show = show;
        this.change = change;
        this.themes = themes;
        this.browser = browser;
        this.flash = flash;
        this.messages = messages;
    }

    /**
     * @return the page
     */
    @GET
    @SignedIn
    public Response page() {
        long userId = browser.requireUser().person().userId();
        return view(AppearanceForm.of(show.show(userId)), false).answer(OK);
    }

    /**
     * @param sent the form
     * @return the page again
     */
    @POST
    @SignedIn
    public Response save(SentForm sent) {
        AppearanceForm form = AppearanceForm.of(sent);
        try {
            change.change(browser.requireUser().person().userId(), form.change());
        } catch (Invalid e) {
            return view(form, true).answer(UNPROCESSABLE);
        }
        return flash.lead("/settings/appearance", "appearance-saved");
    }

    private View view(AppearanceForm form, boolean refused) {
        Locale locale = browser.locale(null);
        AppearanceView.Words words = new AppearanceView.Words(
                choices(locale, "density", Appearance.DENSITIES, 1),
                choices(locale, "counts", Appearance.COUNTS, 0),
                Stream.of("default", "show_all", "hide_all")
                        .map(word -> Choice.of(word, messages.text(locale, KEY + "media." + word)))
                        .toList(),
                Locales.SUPPORTED.stream()
                        .map(each -> Choice.of(each.toLanguageTag(), each.getDisplayLanguage(each)))
                        .toList(),
                AppearanceForm.zones().stream()
                        .map(zone -> Choice.of(zone, zone.replace('_', ' ')))
                        .toList());
        return View.of(
                "/setting/appearance",
                new AppearanceView(
                        form, refused, choices(locale, "scheme", Appearance.SCHEMES, 0), shown(locale), words));
    }

    /** The words with their texts, and the usual one at its place. */
    private List<Choice> choices(Locale locale, String name, List<String> words, int usualAt) {
        List<String> all = new ArrayList<>(words);
        all.add(usualAt, AppearanceForm.USUAL);
        return all.stream()
                .map(word -> Choice.of(word, messages.text(locale, KEY + name + "." + word)))
                .toList();
    }

    private List<Theme> shown(Locale locale) {
        List<Theme> all = new ArrayList<>();
        boolean siteHasOne = !themes.siteDefault().isEmpty();
        String base = siteHasOne ? Theme.BASE : AppearanceForm.USUAL;
        all.add(new Theme(
                base, "Anancus", messages.text(locale, KEY + "theme.base"), "", "/themes/" + Theme.BASE + ".svg"));
        for (Theme theme : themes.all()) {
            boolean usual = theme.name().equals(themes.siteDefault());
            String name = usual ? AppearanceForm.USUAL : theme.name();
            all.add(new Theme(name, theme.title(), theme.about(), theme.href(), theme.preview()));
        }
        return all;
    }
}
