package social.anancus.federation.delivery;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.jobs.Job;

/**
 * Bring an activity to one inbox.
 *
 * @param activityId the row of {@code outbound_activity}
 * @param inbox where it goes
 * @param failures how many tries failed so far
 * @param holds how often it was held back without a try
 * @param token where this is the copy that a slow try has left behind: the number under which that try notes its end
 */
record DeliverActivity(
        long activityId,
        String inbox,
        int failures,
        int holds,
        @Nullable Long token) implements Job {}
