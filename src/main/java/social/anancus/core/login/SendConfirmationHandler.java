package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.mail.MailFailedException;
import social.anancus.platform.mail.MailTemplates;
import social.anancus.platform.mail.MailTransport;

/**
 * Does {@link SendConfirmation}. Each try sends a token of its own, and only the last one counts: a letter that was sent
 * twice does no harm.
 */
@ApplicationScoped
public class SendConfirmationHandler implements JobHandler<SendConfirmation> {
    private static final int HOURS = 48;

    private Jobs jobs;
    private IssueConfirmationToken tokens;
    private LocalUris uris;
    private MailTemplates templates;
    private MailTransport transport;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected SendConfirmationHandler() {}

    @Inject
    SendConfirmationHandler(
            Jobs jobs,
            IssueConfirmationToken tokens,
            LocalUris uris,
            MailTemplates templates,
            MailTransport transport) {
        this.jobs = jobs;
        this.tokens = tokens;
        this.uris = uris;
        this.templates = templates;
        this.transport = transport;
    }

    void enqueue(@Observes ConfirmationNeeded needed) {
        jobs.enqueue(new SendConfirmation(needed.userId()));
    }

    @Override
    public Class<SendConfirmation> kind() {
        return SendConfirmation.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.MAIL;
    }

    @Override
    public Outcome handle(SendConfirmation job, JobContext context) throws MailFailedException {
        IssuedConfirmation issued;
        try {
            issued = tokens.issue(job.userId());
        } catch (NotFound e) {
            return Outcome.done(); // the login was deleted meanwhile: nobody waits for the letter
        }
        String link = uris.root() + "/auth/confirmation?confirmation_token=" + issued.token();
        try {
            transport.send(templates.render(
                    issued.changed() ? "reconfirmation" : "confirmation",
                    Locale.forLanguageTag(issued.locale()),
                    issued.address(),
                    Map.of("name", issued.username(), "link", link, "hours", HOURS)));
            return Outcome.done();
        } catch (MailFailedException e) {
            if (e.permanent()) {
                return Outcome.giveUp("the mail server refuses the letter: " + e.getMessage());
            }
            throw e;
        }
    }
}
