package social.anancus.core.instance;

import org.jspecify.annotations.Nullable;

/**
 * What admins say about the site, all at once.
 *
 * @param title its name
 * @param shortDescription what it is in a sentence or two
 * @param contactEmail whom to write to; blank for nobody
 * @param contactUsername the local account to speak to; blank for none
 * @param registrations who may sign up
 * @param closedMessage what those read who may not, in Markdown; null for nothing
 * @param minimumAge how old people have to be; null where nobody is asked
 * @param reasonRequired whether those who wait for approval have to say why
 * @param statusPage where one reads whether the server works; null for nowhere
 * @param showsPeers whether everybody may read which servers are known
 * @param showsActivity whether everybody may read how much is written
 */
public record SiteProfile(
        String title,
        String shortDescription,
        String contactEmail,
        String contactUsername,
        RegistrationMode registrations,
        @Nullable String closedMessage,
        @Nullable Integer minimumAge,
        boolean reasonRequired,
        @Nullable String statusPage,
        boolean showsPeers,
        boolean showsActivity) {
    /**
     * @return the bare name of the local account to speak to, however admins have written it; empty for none
     */
    public String contactName() {
        return contactUsername.strip().replaceFirst("^@", "").replaceFirst("@.*", "");
    }
}
