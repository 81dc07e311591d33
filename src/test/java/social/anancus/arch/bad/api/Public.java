package social.anancus.arch.bad.api;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Innocent: says that anybody may call. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Public {}
