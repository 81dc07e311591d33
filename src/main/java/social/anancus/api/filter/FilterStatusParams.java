package social.anancus.api.filter;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;

/** Which status a client wants to be filtered. */
public record FilterStatusParams(@Nullable Long statusId) implements Params {}
