package social.anancus.web.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.StatusView;
import social.anancus.platform.text.SafeHtml;

/** Makes {@link PollItem}s. */
final class PollItems {
    private static final int WHOLE = 100;

    private PollItems() {}

    /**
     * Who looks at a poll.
     *
     * @param known whether it is somebody with a login
     * @param author whether it is the author, who does not vote
     * @param votes what the viewer has voted for
     */
    record Voter(boolean known, boolean author, List<Long> votes) {}

    static PollItem of(StatusView.Poll poll, List<SafeHtml> titles, Voter voter, Speech speech) {
        boolean over = poll.isOver(speech.now());
        boolean votable = voter.known() && !voter.author() && voter.votes().isEmpty() && !over;
        boolean hidden = poll.hidesTotals(speech.now());
        long voters = poll.votersCount() == null ? poll.votesCount() : poll.votersCount();
        return new PollItem(
                poll.id(),
                votable,
                poll.multiple() ? "checkbox" : "radio",
                speech.text(poll.multiple() ? "statuses.poll.several" : "statuses.poll.one"),
                options(poll, titles, voter, hidden),
                speech.text("statuses.poll.people", voters),
                end(poll.expiresAt(), over, speech),
                hidden,
                false);
    }

    private static List<PollItem.Option> options(
            StatusView.Poll poll, List<SafeHtml> titles, Voter voter, boolean hidden) {
        // with several choices each can have all voters
        Long people = poll.votersCount();
        long of = Math.max(1, poll.multiple() && people != null ? people : poll.votesCount());
        long most = poll.tallies().stream().mapToLong(Long::longValue).max().orElse(0);
        List<PollItem.Option> options = new ArrayList<>();
        for (int i = 0; i < poll.options().size(); i++) {
            long votes = poll.tallies().get(i);
            long percent = Math.min(WHOLE, Math.round((double) votes * WHOLE / of));
            options.add(new PollItem.Option(
                    i,
                    titles.get(i),
                    poll.options().get(i),
                    hidden ? null : (Long) percent,
                    hidden ? "" : percent + " %",
                    !hidden && votes > 0 && votes == most,
                    voter.votes().contains((long) i)));
        }
        return options;
    }

    private static @Nullable String end(@Nullable Instant end, boolean over, Speech speech) {
        if (end == null) {
            return null;
        }
        if (over) {
            return speech.text("statuses.poll.closed", speech.date(end));
        }
        Duration left = Duration.between(speech.now(), end);
        if (left.toDays() > 0) {
            return speech.text("statuses.poll.days", left.toDays());
        }
        return left.toHours() > 0
                ? speech.text("statuses.poll.hours", left.toHours())
                : speech.text("statuses.poll.minutes", Math.max(1, left.toMinutes()));
    }
}
