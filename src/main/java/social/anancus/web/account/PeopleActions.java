package social.anancus.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import social.anancus.core.relationship.FollowOptions;
import social.anancus.web.support.SentForm;

/** What the buttons beside a person do. */
@ApplicationScoped
class PeopleActions {
    private static final Duration LONGEST = Duration.ofDays(3660);

    private FollowActions follows;
    private HideActions hides;
    private MarkActions marks;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    PeopleActions() {}

    @Inject
    PeopleActions(FollowActions follows, HideActions hides, MarkActions marks) {
        this.follows = follows;
        this.hides = hides;
        this.marks = marks;
    }

    /**
     * @param me who presses
     * @param other beside whom the button stands
     * @param form the form; {@code do} tells what to do
     * @throws BadRequestException if there is no such action
     */
    void act(long me, AccountItem other, SentForm form) {
        switch (form.text("do")) {
            case "follow" -> follows.follow(me, other);
            case "unfollow" -> follows.unfollow(me, other);
            case "hide_boosts" -> follows.change(me, other, new FollowOptions(false, null, null));
            case "show_boosts" -> follows.change(me, other, new FollowOptions(true, null, null));
            case "notify" -> follows.change(me, other, new FollowOptions(null, true, null));
            case "silence_notify" -> follows.change(me, other, new FollowOptions(null, false, null));
            case "remove_follower" -> follows.removeFollower(me, other.id());
            case "accept" -> follows.accept(me, other.id());
            case "reject" -> follows.reject(me, other.id());
            case "mute" -> hides.mute(me, other.id(), form.isTicked("notifications"), duration(form.get("duration")));
            case "unmute" -> hides.unmute(me, other.id());
            case "block" -> hides.block(me, other.id());
            case "unblock" -> hides.unblock(me, other.id());
            case "block_domain" -> hides.blockDomain(me, other.domain());
            case "unblock_domain" -> hides.unblockDomain(me, other.domain());
            case "note" -> marks.note(me, other.id(), form.text("note"));
            case "endorse" -> marks.endorse(me, other.id());
            case "unendorse" -> marks.unendorse(me, other.id());
            default -> throw new BadRequestException();
        }
    }

    /** In seconds; what is none, or out of measure, stands for ever. */
    private static Duration duration(@Nullable String seconds) {
        if (seconds == null || !seconds.matches("[0-9]{1,9}")) {
            return Duration.ZERO;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(seconds));
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
