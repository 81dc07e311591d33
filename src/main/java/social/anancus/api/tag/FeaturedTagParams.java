package social.anancus.api.tag;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;

/** Which tag a client wants to show. */
public record FeaturedTagParams(@Nullable String name) implements Params {}
