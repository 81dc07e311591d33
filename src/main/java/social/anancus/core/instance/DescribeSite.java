package social.anancus.core.instance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Gathers what the server says of itself. */
@ApplicationScoped
public class DescribeSite {
    private SiteSettings settings;
    private RuleRepository rules;
    private TermsOfServiceRepository terms;
    private EnsureVapidKeys vapidKeys;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public DescribeSite() {}

    @Inject
    public DescribeSite(
            SiteSettings settings,
            RuleRepository rules,
            TermsOfServiceRepository terms,
            EnsureVapidKeys vapidKeys,
            Clock clock) {
        this.settings = settings;
        this.rules = rules;
        this.terms = terms;
        this.vapidKeys = vapidKeys;
        this.clock = clock;
    }

    /**
     * @return it, as it is now
     */
    @Transactional
    public SiteDescription describe() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new SiteDescription(
                settings.profile(),
                rules.findAll(),
                terms.current(today).isPresent(),
                vapidKeys.ensure().publicKey());
    }
}
