package social.anancus.api.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method needs a token. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresScope {
    /** The scopes of which the token must have one, literally; none where any valid token will do. */
    String[] value();

    /** For whom the token must act. */
    TokenKind token() default TokenKind.USER;

    /** Whether somebody may call whose login is not usable yet: unconfirmed, pending or without second factor. */
    boolean beforeSetup() default false;
}
