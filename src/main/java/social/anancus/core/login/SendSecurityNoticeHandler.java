package social.anancus.core.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import social.anancus.core.instance.LocalUris;
import social.anancus.platform.jobs.JobContext;
import social.anancus.platform.jobs.JobHandler;
import social.anancus.platform.jobs.JobQueue;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.jobs.Outcome;
import social.anancus.platform.mail.MailFailedException;
import social.anancus.platform.mail.MailTemplates;
import social.anancus.platform.mail.MailTransport;

/** Does {@link SendSecurityNotice}. A letter that was sent twice does no harm. */
@ApplicationScoped
public class SendSecurityNoticeHandler implements JobHandler<SendSecurityNotice> {
    private Jobs jobs;
    private AddressLetter addressLetter;
    private LocalUris uris;
    private MailTemplates templates;
    private MailTransport transport;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public SendSecurityNoticeHandler() {}

    @Inject
    public SendSecurityNoticeHandler(
            Jobs jobs, AddressLetter addressLetter, LocalUris uris, MailTemplates templates, MailTransport transport) {
        this.jobs = jobs;
        this.addressLetter = addressLetter;
        this.uris = uris;
        this.templates = templates;
        this.transport = transport;
    }

    void enqueue(@Observes SecurityChanged changed) {
        jobs.enqueue(new SendSecurityNotice(changed.userId(), changed.notice().name(), changed.address()));
    }

    @Override
    public Class<SendSecurityNotice> kind() {
        return SendSecurityNotice.class;
    }

    @Override
    public JobQueue queue() {
        return JobQueue.MAIL;
    }

    @Override
    public Outcome handle(SendSecurityNotice job, JobContext context) throws MailFailedException {
        Optional<AddressLetter.Reader> reader = addressLetter.reader(job.userId());
        if (reader.isEmpty()) {
            return Outcome.done(); // the login was deleted meanwhile
        }
        SecurityNotice notice = SecurityNotice.valueOf(job.notice());
        try {
            transport.send(templates.render(
                    notice.template(),
                    Locale.forLanguageTag(reader.get().locale()),
                    job.address(),
                    Map.of("name", reader.get().username(), "link", uris.root() + notice.path())));
            return Outcome.done();
        } catch (MailFailedException e) {
            if (e.permanent()) {
                return Outcome.giveUp("the mail server refuses the letter: " + e.getMessage());
            }
            throw e;
        }
    }
}
