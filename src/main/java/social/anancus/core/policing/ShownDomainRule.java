package social.anancus.core.policing;

import org.jspecify.annotations.Nullable;

/**
 * How this server stands to a domain, as others may read it.
 *
 * @param domain its name, in part only where admins want that
 * @param digest the SHA-256 of the whole name, in hexadecimal digits
 * @param severity how far it is kept away
 * @param comment why; null where that is not told
 */
public record ShownDomainRule(
        String domain,
        String digest,
        Severity severity,
        @Nullable String comment) {}
