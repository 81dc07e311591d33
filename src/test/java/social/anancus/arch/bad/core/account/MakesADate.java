package social.anancus.arch.bad.core.account;

import java.util.Date;

/** Time that no test can stop. */
public class MakesADate {
    @SuppressWarnings("JavaUtilDate") // that is the offence
    public Date now() {
        return new Date();
    }
}
