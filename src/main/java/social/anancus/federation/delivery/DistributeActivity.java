package social.anancus.federation.delivery;

import org.jspecify.annotations.Nullable;
import social.anancus.platform.jobs.Job;

/**
 * Tell other servers of something.
 *
 * @param id of the activity, the row of {@code outbound_activity}; it carries the time of the event
 * @param told what is told
 * @param written whether activity and audience are stored already, as what they are about may be gone by now
 * @param accountId who did it; 0 where it is written already
 * @param statusId the status that it is about; 0 for none, and where it is written already
 * @param pending where more such changes were collected: the name under which they were
 */
record DistributeActivity(
        long id,
        Told told,
        boolean written,
        long accountId,
        long statusId,
        @Nullable String pending) implements Job {}
