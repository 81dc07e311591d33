package social.anancus.platform.jobs;

import java.util.Locale;
import social.anancus.platform.settings.Setting;
import social.anancus.platform.settings.Settings;

/**
 * The queues, each with workers of its own, so that slow work of one sort never holds up another.
 *
 * <p>{@code WEB-INF/ejb-jar.xml} makes as many workers as a setting may ask for; those beyond the setting wait.
 */
public enum JobQueue {
    /** Activities that other servers sent. */
    INBOUND(Settings.JOBS_INBOUND),
    /** Activities for other servers. */
    OUTBOUND(Settings.JOBS_OUTBOUND),
    /** Feeds and notifications of people here. */
    FAN_OUT(Settings.JOBS_FAN_OUT),
    /** Mail. */
    MAIL(Settings.JOBS_MAIL),
    /** Web push. */
    PUSH(Settings.JOBS_PUSH),
    /** Pictures, sound and films. */
    MEDIA(Settings.JOBS_MEDIA),
    /** What is fetched from other servers: links, threads, profiles. */
    FETCH(Settings.JOBS_FETCH),
    /** What can wait. */
    LOW(Settings.JOBS_LOW);

    private final Setting<Integer> workers;

    JobQueue(Setting<Integer> workers) {
        this.workers = workers;
    }

    /** How many jobs of the queue run at once on one node. */
    Setting<Integer> workers() {
        return workers;
    }

    /**
     * @return the short name, such as {@code fan-out}
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @return the name of the JMS queue, such as {@code anancus.fan-out}
     */
    public String destination() {
        return "anancus." + label();
    }
}
