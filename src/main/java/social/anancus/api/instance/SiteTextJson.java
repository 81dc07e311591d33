package social.anancus.api.instance;

import org.jspecify.annotations.Nullable;

/**
 * The entities ExtendedDescription and PrivacyPolicy.
 *
 * @param updatedAt when it was written, to the second
 * @param content HTML
 */
record SiteTextJson(@Nullable String updatedAt, String content) {}
