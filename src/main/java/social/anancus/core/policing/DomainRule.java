package social.anancus.core.policing;

import java.time.Instant;

/**
 * How this server stands to a domain and its subdomains.
 *
 * @param domain in lower-case ASCII form
 * @param severity how far it is kept away
 * @param rejectMedia whether its media are not taken
 * @param rejectReports whether its reports are not taken
 * @param comments why
 * @param obfuscate whether the public sees the name in part only
 * @param createdAt since when
 */
public record DomainRule(
        String domain,
        Severity severity,
        boolean rejectMedia,
        boolean rejectReports,
        Comments comments,
        boolean obfuscate,
        Instant createdAt) {
    /**
     * Why.
     *
     * @param forModerators what only moderators read
     * @param forEverybody what everybody reads
     */
    public record Comments(String forModerators, String forEverybody) {
        /** Nothing said. */
        public static final Comments NONE = new Comments("", "");
    }
}
