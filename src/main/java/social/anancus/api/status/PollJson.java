package social.anancus.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.core.status.StatusView;

/** The entity Poll (https://docs.joinmastodon.org/entities/Poll/). */
public record PollJson(
        String id,
        @Nullable Instant expiresAt,
        boolean expired,
        boolean multiple,
        long votesCount,
        @Nullable Long votersCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean voted,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Long> ownVotes,
        List<Option> options,
        List<CustomEmojiJson> emojis) {

    /** What one can vote for; the count is null while it is hidden. */
    public record Option(String title, @Nullable Long votesCount) {}

    /**
     * Who looks at a poll.
     *
     * @param known whether it is somebody with a login
     * @param author whether it is the author, who counts as having voted
     * @param ownVotes what the viewer has voted for
     */
    public record Voter(boolean known, boolean author, List<Long> ownVotes) {}

    /**
     * @param poll a poll
     * @param voter who looks
     * @param emojis those in the options
     * @param now the time
     * @return the poll as that one may see it
     */
    public static PollJson of(StatusView.Poll poll, Voter voter, List<CustomEmojiJson> emojis, Instant now) {
        Instant end = poll.expiresAt();
        boolean hidden = poll.hidesTotals(now);
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < poll.options().size(); i++) {
            options.add(new Option(
                    poll.options().get(i), hidden ? null : poll.tallies().get(i)));
        }
        return new PollJson(
                Long.toString(poll.id()),
                end,
                poll.isOver(now),
                poll.multiple(),
                poll.votesCount(),
                poll.votersCount(),
                voter.known() ? (Boolean) (voter.author() || !voter.ownVotes().isEmpty()) : null,
                voter.known() ? voter.ownVotes() : null,
                options,
                emojis);
    }
}
