/**
 * How this server stands to other domains: which it limits, which it wants nothing to do with.
 *
 * <p>{@link social.anancus.core.policing.DomainPolicy} answers at once, for a domain and its subdomains; {@link
 * social.anancus.core.policing.SetDomainRule} and {@link social.anancus.core.policing.LiftDomainRule} change the rules, jobs
 * carry them out on the accounts that are known. What one person blocks is no matter of this package: see {@code
 * core.relationship}.
 */
package social.anancus.core.policing;
