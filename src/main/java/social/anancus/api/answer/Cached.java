package social.anancus.api.answer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Others may keep the answer for a while. Without this, nobody may. Only answers of 200 are kept. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cached {
    /** For whom. */
    For value();

    /** Whose answers may be kept, and for how long. */
    enum For {
        /** Those to callers without a token, for 15 seconds: what changes with every status. */
        THE_ANONYMOUS("max-age=15, public, stale-while-revalidate=30, stale-if-error=86400"),
        /** Those to all, for five minutes: what is the same for everybody, such as the instance. */
        EVERYBODY("max-age=300, public, stale-while-revalidate=30, stale-if-error=86400");

        private final String header;

        For(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }
    }
}
