package social.anancus.platform.time;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Makes the clock that beans take in their constructors. */
@Dependent
public class ClockProducer {
    /**
     * @return the system's clock in UTC; dependent, because a proxy of a class in {@code java.time} is no safe thing
     */
    @Produces
    @Dependent
    public Clock clock() {
        return Clock.systemUTC();
    }
}
