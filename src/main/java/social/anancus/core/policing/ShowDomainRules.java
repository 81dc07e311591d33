package social.anancus.core.policing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import social.anancus.core.instance.SiteSettings;
import social.anancus.core.instance.SiteSettings.ShownTo;
import social.anancus.platform.crypto.Tokens;

/** Tells people how this server stands to others, as far as its admins let them know. */
@ApplicationScoped
public class ShowDomainRules {
    private SiteSettings site;
    private DomainRuleRepository rules;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ShowDomainRules() {}

    @Inject
    public ShowDomainRules(SiteSettings site, DomainRuleRepository rules) {
        this.site = site;
        this.rules = rules;
    }

    /**
     * @param signedIn whether somebody with an account here asks
     * @return the domains that are limited, the worst first; empty where that is not for who asks
     */
    public Optional<List<ShownDomainRule>> show(boolean signedIn) {
        if (!site.showsDomainRules().includes(signedIn)) {
            return Optional.empty();
        }
        ShownTo comments = site.showsDomainReasons();
        return Optional.of(rules.all().stream()
                .filter(rule -> rule.severity() != Severity.NOOP)
                .sorted(Comparator.comparing(DomainRule::severity).reversed())
                .map(rule -> shown(rule, comments.includes(signedIn)))
                .toList());
    }

    private static ShownDomainRule shown(DomainRule rule, boolean withComment) {
        String comment = rule.comments().forEverybody();
        return new ShownDomainRule(
                rule.obfuscate() ? inPart(rule.domain()) : rule.domain(),
                Tokens.hashHex(rule.domain()),
                rule.severity(),
                withComment && !comment.isBlank() ? comment : null);
    }

    /** The quarters at both ends stay; so do dots. */
    static String inPart(String domain) {
        int quarter = domain.length() / 4;
        StringBuilder shown = new StringBuilder(domain);
        for (int i = quarter; i < domain.length() - quarter; i++) {
            if (domain.charAt(i) != '.') {
                shown.setCharAt(i, '*');
            }
        }
        return shown.toString();
    }
}
