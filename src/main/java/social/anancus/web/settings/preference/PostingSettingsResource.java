package social.anancus.web.settings.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.ProfileChange;
import social.anancus.core.login.ShowOwnAccount;
import social.anancus.core.login.UpdateProfile;
import social.anancus.core.login.UserSettings;
import social.anancus.core.login.UserSettingsChange;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.json.Given;
import social.anancus.web.settings.MistakeTexts;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.Browser;
import social.anancus.web.support.Choice;
import social.anancus.web.support.Flash;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.SignedIn;
import social.anancus.web.support.View;

/** The page on which people choose how every new post starts. */
@Path("settings/posting")
@ApplicationScoped
@Produces("text/html")
public class PostingSettingsResource {
    private static final String PAGE = "/settings/posting";
    private static final String TEMPLATE = "/setting/posting";
    private static final String DEFAULT = "default";

    private Browser browser;
    private ShowOwnAccount showAccount;
    private UpdateProfile updateProfile;
    private MistakeTexts mistakes;
    private Messages messages;
    private Flash flash;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public PostingSettingsResource() {}

    @Inject
    public PostingSettingsResource(
            Browser browser,
            ShowOwnAccount showAccount,
            UpdateProfile updateProfile,
            MistakeTexts mistakes,
            Messages messages,
            Flash flash) {
        this.browser = browser;
        this.showAccount = showAccount;
        this.updateProfile = updateProfile;
        this.mistakes = mistakes;
        this.messages = messages;
        this.flash = flash;
    }

    /**
     * @return the form
     */
    @GET
    @SignedIn
    public Response show() {
        UserSettings chosen =
                showAccount.show(browser.requireUser().person().userId()).settings();
        String language = chosen.chosenLanguage();
        return View.of(
                        TEMPLATE,
                        new PostingForm(
                                chosen.defaultVisibility(),
                                chosen.defaultQuotePolicy(),
                                language == null ? DEFAULT : language,
                                chosen.defaultSensitive(),
                                languages(language),
                                Mistakes.NONE))
                .answer(200);
    }

    /**
     * @param form what was chosen
     * @return the way back to the form, or the form with what is wrong
     */
    @POST
    @SignedIn
    public Response save(SentForm form) {
        String language = form.text("language");
        UserSettingsChange change = new UserSettingsChange(
                Given.of(form.text("visibility")),
                Given.of(form.isTicked("sensitive")),
                Given.of(language.equals(DEFAULT) ? null : language),
                Given.of(form.text("quote_policy")),
                Given.absent());
        try {
            updateProfile.update(browser.requireUser().person().accountId(), ProfileChange.of(change));
        } catch (Invalid e) {
            PostingForm typed = new PostingForm(
                    form.text("visibility"),
                    form.text("quote_policy"),
                    language,
                    form.isTicked("sensitive"),
                    languages(language),
                    mistakes.of(e));
            return View.of(TEMPLATE, typed).answer(422);
        }
        return flash.lead(PAGE, "settings-saved");
    }

    /** All languages by their names in that of the page; one that is chosen already and not among them stays. */
    private List<Choice> languages(@Nullable String chosen) {
        Locale page = browser.locale(null);
        List<Choice> languages = new ArrayList<>();
        Set<String> codes = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
        if (chosen != null && !chosen.isBlank() && !chosen.equals(DEFAULT)) {
            codes.add(chosen);
        }
        for (String code : codes) {
            String name = Locale.forLanguageTag(code).getDisplayName(page);
            if (!name.equals(code) || code.equals(chosen)) {
                languages.add(Choice.of(code, name.isEmpty() ? code : name));
            }
        }
        Collator order = Collator.getInstance(page);
        languages.sort((one, other) -> order.compare(one.label(), other.label()));
        languages.addFirst(Choice.of(DEFAULT, messages.text(page, "settings.posting.language.default")));
        return languages;
    }
}
