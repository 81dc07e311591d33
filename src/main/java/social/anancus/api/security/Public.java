package social.anancus.api.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Everybody may call the method. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Public {
    /**
     * The scopes of which a token must have one, literally, if one is sent: then the method answers its owner. None where
     * tokens are not even looked at.
     */
    String[] value() default {};
}
