package social.anancus.api.health;

import java.util.Map;

/**
 * Whether the server can work.
 *
 * @param status {@code ready} or {@code not ready}
 * @param database {@code up} or {@code down}
 * @param broker {@code up} or {@code down}
 * @param queues what waits, by queue
 */
record ReadyJson(String status, String database, String broker, Map<String, Queue> queues) {
    /**
     * What waits in one queue; -1 where it is not known.
     *
     * @param due jobs that could run now
     * @param later jobs that run at a later time
     * @param messages messages in the broker; -1 also for a broker outside of this process
     */
    record Queue(long due, long later, long messages) {}
}
