package social.anancus.arch.bad.core.account;

import java.time.Clock;

/** A clock of its own. */
public class MakesAClock {
    public Clock clock() {
        return Clock.systemUTC();
    }
}
