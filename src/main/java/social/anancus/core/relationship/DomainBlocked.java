package social.anancus.core.relationship;

/**
 * One account blocks all of a domain from now on; what tied it to accounts there is gone already. Fired in the transaction that did it.
 *
 * @param accountId who blocks
 * @param domain the domain in lower-case ASCII form
 */
public record DomainBlocked(long accountId, String domain) implements RelationshipEvent {}
