package social.anancus.core.relationship;

/**
 * One account no longer blocks a domain. Fired in the transaction that did it.
 *
 * @param accountId who blocked
 * @param domain the domain in lower-case ASCII form
 */
public record DomainUnblocked(long accountId, String domain) implements RelationshipEvent {}
