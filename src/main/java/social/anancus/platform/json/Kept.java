package social.anancus.platform.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks wire records whose instances stay in a cache and are written with many answers. Their JSON is made once for each
 * instance and kept as long as that; writing it again copies bytes. It costs as much memory as the JSON is long, and is a
 * loss for records that are made anew for each answer.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kept {}
