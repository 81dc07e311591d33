package social.anancus.core.policing;

import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody wants it.
 *
 * @param domain the domain as typed
 * @param severity how far it is kept away
 * @param rejectMedia whether its media are not taken
 * @param rejectReports whether its reports are not taken
 * @param comments why
 * @param obfuscate whether the public sees the name in part only
 */
public record DomainRuleDraft(
        @Nullable String domain,
        Severity severity,
        boolean rejectMedia,
        boolean rejectReports,
        DomainRule.Comments comments,
        boolean obfuscate) {
    /** A rule with nothing said beside. */
    public static DomainRuleDraft of(String domain, Severity severity) {
        return new DomainRuleDraft(domain, severity, false, false, DomainRule.Comments.NONE, false);
    }
}
