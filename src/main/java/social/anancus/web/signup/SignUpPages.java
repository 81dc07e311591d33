package social.anancus.web.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.RegistrationMode;
import social.anancus.core.instance.SiteDescription;
import social.anancus.core.instance.SiteProfile;
import social.anancus.core.login.CredentialMaker;
import social.anancus.core.login.NewSignUp;
import social.anancus.core.login.SignUpRules;
import social.anancus.platform.error.FieldError;
import social.anancus.platform.i18n.Messages;
import social.anancus.platform.text.Markdown;
import social.anancus.platform.text.SafeHtml;
import social.anancus.web.landing.RuleItem;
import social.anancus.web.support.Browser;
import social.anancus.web.support.SentForm;
import social.anancus.web.support.View;

/** Makes the pages of the sign-up. */
@ApplicationScoped
class SignUpPages {
    private static final int MOST_TYPED = 2000;
    private static final int OK = 200;

    private Browser browser;
    private Messages messages;
    private Mistakes mistakes;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    SignUpPages() {}

    @Inject
    SignUpPages(Browser browser, Messages messages, Mistakes mistakes) {
        this.browser = browser;
        this.messages = messages;
        this.mistakes = mistakes;
    }

    Response rules(SiteDescription site) {
        return View.of("/signup/rules", new RegistrationResource.Rules(RuleItem.of(site.rules(), browser.locale(null))))
                .answer(OK);
    }

    Response closed(SiteDescription site) {
        String message = site.profile().closedMessage();
        return View.of(
                        "/signup/closed",
                        new RegistrationResource.Closed(message == null ? SafeHtml.EMPTY : Markdown.toHtml(message)))
                .answer(OK);
    }

    Response form(SiteDescription site, SignUpForm.Typed typed, String ticket) {
        return View.of("/signup/form", new SignUpForm(typed, false, ticket, asks(site), List.of(), null))
                .answer(OK);
    }

    /** The form once more, with what is wrong at its fields. */
    View refused(SiteDescription site, SentForm form, List<FieldError> errors) {
        Locale locale = browser.locale(null);
        SignUpForm.Typed typed = typed(form);
        return view(site, form, mistakes.inWords(errors, typed, form.text("password"), locale), null);
    }

    /** The form once more, with what is wrong above it. */
    View again(SiteDescription site, SentForm form, String ticket, String problem) {
        String words = messages.text(browser.locale(null), problem);
        return View.of(
                "/signup/form",
                new SignUpForm(typed(form), form.isTicked("agreement"), ticket, asks(site), List.of(), words));
    }

    private static View view(
            SiteDescription site, SentForm form, List<SignUpForm.Mistake> found, @Nullable String problem) {
        return View.of(
                "/signup/form",
                new SignUpForm(
                        typed(form), form.isTicked("agreement"), form.text("ticket"), asks(site), found, problem));
    }

    /** What core decides about. */
    NewSignUp wanted(SentForm form, Locale locale) {
        SignUpForm.Typed typed = typed(form);
        return new NewSignUp(
                typed.username(),
                typed.email(),
                form.text("password"),
                form.isTicked("agreement"),
                locale.toLanguageTag(),
                typed.reason(),
                typed.birth().asDate());
    }

    private static SignUpForm.Typed typed(SentForm form) {
        return new SignUpForm.Typed(
                text(form, "username").replaceFirst("^@", ""),
                text(form, "email"),
                text(form, "reason"),
                new SignUpForm.Birth(text(form, "birth_day"), text(form, "birth_month"), text(form, "birth_year")));
    }

    private static String text(SentForm form, String name) {
        String text = form.text(name).strip();
        return text.length() > MOST_TYPED ? text.substring(0, MOST_TYPED) : text;
    }

    private static SignUpForm.Asks asks(SiteDescription site) {
        SiteProfile profile = site.profile();
        boolean reviewed = profile.registrations() == RegistrationMode.APPROVED;
        return new SignUpForm.Asks(
                profile.title(),
                CredentialMaker.MIN_PASSWORD,
                profile.minimumAge(),
                reviewed,
                reviewed && profile.reasonRequired(),
                SignUpRules.MAX_REASON,
                site.hasTerms());
    }
}
