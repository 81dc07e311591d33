package social.anancus.core.relationship;

/**
 * A domain that an account blocks.
 *
 * @param rowId by which the list is paged
 * @param domain the domain in lower-case ASCII form
 */
public record BlockedDomain(long rowId, String domain) {}
