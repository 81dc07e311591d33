package social.anancus.core.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What makes a vote count. */
final class PollRules {
    private PollRules() {}

    /**
     * @param poll the poll
     * @param voter who votes
     * @param choices the options that the voter chooses, counted from 0
     * @param before those that the voter has chosen already
     * @param now the time
     * @return what is wrong, in Mastodon's words; empty if the vote counts
     */
    static List<String> mistakes(LockedPoll poll, long voter, List<Integer> choices, List<Long> before, Instant now) {
        List<String> mistakes = new ArrayList<>();
        Instant end = poll.expiresAt();
        if (end != null && !end.isAfter(now)) {
            mistakes.add("The poll has already ended");
        }
        int options = poll.tallies().size();
        if (choices.isEmpty() || choices.stream().anyMatch(choice -> choice < 0 || choice >= options)) {
            mistakes.add("The chosen vote option does not exist");
        }
        if (poll.accountId() == voter) {
            mistakes.add("You cannot vote in your own polls");
        }
        if (again(poll, choices, before)) {
            mistakes.add("You have already voted on this poll");
        }
        return mistakes;
    }

    /** Where one may choose several, one may also add to them later. */
    private static boolean again(LockedPoll poll, List<Integer> choices, List<Long> before) {
        if (!poll.multiple()) {
            return !before.isEmpty() || choices.size() > 1;
        }
        return new HashSet<>(choices).size() < choices.size()
                || choices.stream().anyMatch(choice -> before.contains((long) choice));
    }
}
