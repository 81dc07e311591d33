package social.anancus.api.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The token may also come as the parameter {@code access_token} of the address, for callers that cannot set headers, such
 * as a browser's event source. Elsewhere it does not count: addresses end up in logs and histories.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowsTokenParameter {}
