package social.anancus.api.answer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Callers should use another method; told by the header {@code Deprecation} (RFC 9745). */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedSince {
    /** The day since when, such as {@code 2022-11-14}. */
    String value();
}
