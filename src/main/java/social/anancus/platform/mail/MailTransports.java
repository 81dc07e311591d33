package social.anancus.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import social.anancus.platform.settings.ServerSettings;
import social.anancus.platform.settings.Settings;

/** Chooses the transport: the mail server if one is set, else files. */
@ApplicationScoped
public class MailTransports {
    private static final System.Logger LOG = System.getLogger(MailTransports.class.getName());

    private ServerSettings settings;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected MailTransports() {}

    /**
     * @param settings tells the mail server and the data folder
     * @param clock dates the messages
     */
    @Inject
    public MailTransports(ServerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @return the transport that the settings ask for
     */
    @Produces
    @ApplicationScoped
    public MailTransport transport() {
        MimeComposer composer = new MimeComposer(settings, clock);
        if (settings.get(Settings.SMTP_SERVER).isPresent()) {
            return new SmtpTransport(settings, composer);
        }
        LOG.log(Level.INFO, "no mail server is set, messages are written to files: setting=SMTP_SERVER");
        return new EmlFileTransport(settings.get(Settings.DATA_DIR).resolve("mail"), composer, clock);
    }
}
