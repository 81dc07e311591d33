package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import social.anancus.core.reaction.Favourited;
import social.anancus.core.reaction.PinsChanged;
import social.anancus.core.reaction.Unfavourited;
import social.anancus.core.tag.FeaturedTagsChanged;
import social.anancus.federation.delivery.SubjectRepository.Subject;
import social.anancus.federation.mapping.ProfileActivityWriter;
import social.anancus.federation.mapping.Tie;
import social.anancus.federation.mapping.TieWriter;
import social.anancus.federation.mapping.WrittenTag;

/** Tells of favourites, and of what people here show on their profiles. Runs in the transactions that changed it. */
@ApplicationScoped
public class ReactionObserver {
    private SubjectRepository subjects;
    private AudienceRepository audiences;
    private TieWriter ties;
    private ProfileActivityWriter profiles;
    private Dispatch dispatch;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected ReactionObserver() {}

    @Inject
    ReactionObserver(
            SubjectRepository subjects,
            AudienceRepository audiences,
            TieWriter ties,
            ProfileActivityWriter profiles,
            Dispatch dispatch,
            Clock clock) {
        this.subjects = subjects;
        this.audiences = audiences;
        this.ties = ties;
        this.profiles = profiles;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    void favourited(@Observes Favourited event) {
        Tie tie = new Tie(event.favouriteId(), event.accountId(), event.statusId(), null);
        author(tie)
                .ifPresent(author -> dispatch.now(
                        Told.FAVOURITE, tie.accountId(), audiences.ofAccount(author), () -> ties.like(tie)));
    }

    void unfavourited(@Observes Unfavourited event) {
        Tie tie = new Tie(event.favouriteId(), event.accountId(), event.statusId(), null);
        author(tie)
                .ifPresent(author -> dispatch.now(
                        Told.UNFAVOURITE, tie.accountId(), audiences.ofAccount(author), () -> ties.undoLike(tie)));
    }

    /** The author elsewhere of what somebody here likes. */
    private Optional<Long> author(Tie favourite) {
        return subjects.status(favourite.targetId())
                .filter(status -> !status.local() && subjects.isLocal(favourite.accountId()))
                .map(Subject::authorId);
    }

    void pinned(@Observes PinsChanged event) {
        if (subjects.isLocal(event.accountId())) {
            dispatch.now(
                    Told.PIN,
                    event.accountId(),
                    audiences.ofFollowers(event.accountId()),
                    () -> profiles.pin(event.accountId(), event.statusId(), event.pinned(), clock.instant()));
        }
    }

    void tagged(@Observes FeaturedTagsChanged event) {
        if (subjects.isLocal(event.accountId())) {
            dispatch.now(
                    Told.TAG,
                    event.accountId(),
                    audiences.ofFollowers(event.accountId()),
                    () -> subjects.tagName(event.accountId(), event.tagId())
                            .flatMap(name -> profiles.feature(
                                    event.accountId(),
                                    new WrittenTag(event.tagId(), name),
                                    event.featured(),
                                    clock.instant())));
        }
    }
}
