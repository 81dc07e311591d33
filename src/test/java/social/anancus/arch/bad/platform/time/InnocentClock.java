package social.anancus.arch.bad.platform.time;

import java.time.Clock;

/** Innocent: the one place that asks the system for the time. */
public class InnocentClock {
    public Clock clock() {
        return Clock.systemUTC();
    }
}
