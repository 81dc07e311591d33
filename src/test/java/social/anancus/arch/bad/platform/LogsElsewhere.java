package social.anancus.arch.bad.platform;

import java.util.logging.Logger;

/** Logs past System.Logger. */
public class LogsElsewhere {
    public void log(Logger logger) {
        logger.info("hello");
    }
}
