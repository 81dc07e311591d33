package social.anancus.core.policing;

/**
 * A rule for a domain was made, changed or lifted. Fired inside the transaction; when another node has done it, again here.
 *
 * @param domain the domain
 */
public record DomainRulesChanged(String domain) {}
