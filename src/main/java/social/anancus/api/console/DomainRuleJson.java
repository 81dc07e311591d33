package social.anancus.api.console;

import java.time.Instant;
import java.util.Locale;
import social.anancus.core.policing.DomainRule;

/**
 * A rule for a domain.
 *
 * @param domain the domain
 * @param severity {@code noop}, {@code silence} or {@code suspend}
 * @param rejectMedia whether its media are not taken
 * @param rejectReports whether its reports are not taken
 * @param privateComment why, for moderators
 * @param publicComment why, for everybody
 * @param obfuscate whether the public sees the name in part only
 * @param createdAt since when
 */
record DomainRuleJson(
        String domain,
        String severity,
        boolean rejectMedia,
        boolean rejectReports,
        String privateComment,
        String publicComment,
        boolean obfuscate,
        Instant createdAt) {
    static DomainRuleJson of(DomainRule rule) {
        return new DomainRuleJson(
                rule.domain(),
                rule.severity().name().toLowerCase(Locale.ROOT),
                rule.rejectMedia(),
                rule.rejectReports(),
                rule.comments().forModerators(),
                rule.comments().forEverybody(),
                rule.obfuscate(),
                rule.createdAt());
    }
}
