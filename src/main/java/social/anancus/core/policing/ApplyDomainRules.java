package social.anancus.core.policing;

import java.time.Instant;
import social.anancus.platform.jobs.Job;

/**
 * Have the accounts of a domain and its subdomains follow the rules as they are now.
 *
 * @param domain the domain
 * @param ruleTime the time of the rule that was set or lifted: what it had done before is undone where it no longer holds
 */
public record ApplyDomainRules(String domain, Instant ruleTime) implements Job {}
