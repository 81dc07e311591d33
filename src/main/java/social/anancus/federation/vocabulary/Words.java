package social.anancus.federation.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A text and its language.
 *
 * @param text the text as it came, HTML or not
 * @param language an ISO 639 code in lower case; null where it is not told
 */
public record Words(String text, @Nullable String language) {}
