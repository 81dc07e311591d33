package social.anancus.api.console;

import java.util.List;

/**
 * All rules.
 *
 * @param domains by their domains
 */
record DomainRulesJson(List<DomainRuleJson> domains) {}
