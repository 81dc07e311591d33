package social.anancus.platform.jobs;

import java.util.concurrent.atomic.AtomicBoolean;
import social.anancus.platform.log.Log;

/** Logs that something does not answer once when it begins and once when it ends. */
final class Outage {
    private final Log log;
    private final String what;
    private final AtomicBoolean lasting = new AtomicBoolean();

    Outage(Log log, String what) {
        this.log = log;
        this.what = what;
    }

    void failed(Exception cause) {
        if (lasting.compareAndSet(false, true)) {
            log.warn(what + " does not answer; jobs wait until it does", "cause", cause.getMessage());
        }
    }

    void passed() {
        if (lasting.compareAndSet(true, false)) {
            log.info(what + " answers again; jobs go on");
        }
    }

    boolean lasts() {
        return lasting.get();
    }
}
