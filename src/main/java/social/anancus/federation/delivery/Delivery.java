package social.anancus.federation.delivery;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.platform.jobs.Job;

/**
 * One activity on its way to one inbox.
 *
 * @param lane how urgent it is
 * @param activityId the row of {@code outbound_activity}
 * @param inbox where it goes
 * @param failures how many tries failed so far
 * @param holds how often it was held back, without a try, because its host does not answer
 * @param token where this is the copy that a slow try has left behind: the number under which that try notes its end
 */
record Delivery(
        Lane lane,
        long activityId,
        String inbox,
        int failures,
        int holds,
        @Nullable Long token) {
    static Delivery first(Lane lane, long activityId, String inbox) {
        return new Delivery(lane, activityId, inbox, 0, 0, null);
    }

    Delivery failed() {
        return new Delivery(lane, activityId, inbox, failures + 1, 0, null);
    }

    Delivery held() {
        return new Delivery(lane, activityId, inbox, failures, holds + 1, null);
    }

    /** The same, to be looked at again. */
    Delivery again() {
        return new Delivery(lane, activityId, inbox, failures, holds, null);
    }

    Delivery withToken(long number) {
        return new Delivery(lane, activityId, inbox, failures, holds, number);
    }

    Job toJob() {
        return switch (lane) {
            case USUAL -> new DeliverActivity(activityId, inbox, failures, holds, token);
            case UNHURRIED -> new DeliverUnhurried(activityId, inbox, failures, holds, token);
        };
    }

    /** The name of the inbox's host, by which servers are told apart; empty if the address has none. */
    Optional<String> host() {
        return hostOf(inbox);
    }

    static Optional<String> hostOf(String address) {
        try {
            String authority = URI.create(address).getRawAuthority();
            if (authority == null) {
                return Optional.empty();
            }
            String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
            return host.isEmpty() || host.length() > RemoteHosts.LONGEST_NAME
                    ? Optional.empty()
                    : Optional.of(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
