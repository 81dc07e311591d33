package social.anancus.core.instance;

import java.util.List;

/**
 * What the server says of itself.
 *
 * @param profile what admins say about it
 * @param rules what people agree to
 * @param hasTerms whether there are terms of service
 * @param vapidKey its public key for Web Push
 */
public record SiteDescription(SiteProfile profile, List<Rule> rules, boolean hasTerms, String vapidKey) {}
