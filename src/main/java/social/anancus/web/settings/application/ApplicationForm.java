package social.anancus.web.settings.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.login.NewApplication;
import social.anancus.core.login.OwnApplication;
import social.anancus.web.settings.Mistakes;
import social.anancus.web.support.SentForm;

/**
 * An application of somebody's own, as the form has it.
 *
 * @param id its id; empty for a new one
 * @param title its name as it is stored; empty for a new one
 * @param name the name that was typed
 * @param website its home page; empty for none
 * @param redirectUris where people may be sent back to, one a line
 * @param scopes what it may ask for
 * @param keys its keys
 * @param mistakes what is wrong
 */
public record ApplicationForm(
        String id,
        String title,
        String name,
        String website,
        String redirectUris,
        List<ScopeChoice> scopes,
        Keys keys,
        Mistakes mistakes) {
    /** What an application has that has no address: people copy the code. */
    static final String OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob";

    /**
     * The keys of an application.
     *
     * @param root where the API is
     * @param clientId its key; empty for a new one
     * @param secret its secret; null where it was shown before
     * @param token a token that acts for the author; null where it was shown before
     */
    public record Keys(
            String root,
            String clientId,
            @Nullable String secret,
            @Nullable String token) {
        static final Keys NONE = new Keys("", "", null, null);
    }

    static ApplicationForm empty() {
        return new ApplicationForm(
                "", "", "", "", OUT_OF_BAND, ScopeChoice.tree(List.of("profile")), Keys.NONE, Mistakes.NONE);
    }

    static ApplicationForm of(OwnApplication application, Keys keys) {
        String website = application.website();
        return new ApplicationForm(
                Long.toString(application.id()),
                application.name(),
                application.name(),
                website == null ? "" : website,
                String.join("\n", application.redirectUris()),
                ScopeChoice.tree(application.scopes().names()),
                keys,
                Mistakes.NONE);
    }

    /** The form with what was typed. */
    ApplicationForm typed(SentForm form, Mistakes wrong) {
        return new ApplicationForm(
                id,
                title,
                form.text("name"),
                form.text("website"),
                form.text("redirect_uris"),
                ScopeChoice.tree(form.all("scope")),
                keys,
                wrong);
    }

    static NewApplication wanted(SentForm form) {
        String website = form.text("website").strip();
        List<String> redirects = form.text("redirect_uris")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new NewApplication(
                form.text("name").strip(),
                website.isEmpty() ? null : website,
                redirects,
                String.join(" ", form.all("scope")),
                null);
    }
}
