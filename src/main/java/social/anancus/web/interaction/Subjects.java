package social.anancus.web.interaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.core.login.LocalProfileRepository;
import social.anancus.core.status.KnownStatus;
import social.anancus.core.status.StatusView;
import social.anancus.core.status.Viewer;
import social.anancus.core.timeline.ShowStatuses;
import social.anancus.core.timeline.Shown;
import social.anancus.platform.text.PlainText;
import social.anancus.web.account.AccountItems;
import social.anancus.web.support.Excerpt;

/** Finds what somebody wants to follow or answer, if they may see it. */
@ApplicationScoped
class Subjects {
    private static final int WORDS = 280;

    private FindActor actors;
    private LocalProfileRepository profiles;
    private ShowStatuses statuses;
    private AccountItems accounts;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    Subjects() {}

    @Inject
    Subjects(
            FindActor actors,
            LocalProfileRepository profiles,
            ShowStatuses statuses,
            AccountItems accounts,
            LocalUris uris) {
        this.actors = actors;
        this.profiles = profiles;
        this.statuses = statuses;
        this.accounts = accounts;
        this.uris = uris;
    }

    /**
     * @param id the id of an account, as the address has it
     * @param viewer who looks
     * @return it; empty if there is none, or it is not shown
     */
    Optional<Subject> account(@Nullable String id, Viewer viewer) {
        return number(id).flatMap(number -> account(number, viewer));
    }

    /**
     * @param id the id of an account
     * @param viewer who looks
     * @return it; empty if there is none, or it is not shown
     */
    Optional<Subject> account(long id, Viewer viewer) {
        Optional<KnownActor> actor = actors.byId(id).filter(found -> !found.isSuspended() && isShown(found));
        return actor.map(found -> new Subject(accounts.one(id, viewer), null, found.uri()));
    }

    private boolean isShown(KnownActor actor) {
        return !actor.isLocal()
                || profiles.byId(actor.id())
                        .filter(found -> found.state() == LocalProfile.State.SHOWN)
                        .isPresent();
    }

    /**
     * @param id the id of a status, as the address has it
     * @param viewer who looks
     * @return it, of a reblog what it shares; empty if there is none, or it is not for who looks
     */
    Optional<Subject> status(@Nullable String id, Viewer viewer) {
        return number(id).flatMap(number -> status(number, viewer));
    }

    /**
     * @param id the id of a status
     * @param viewer who looks
     * @return it, of a reblog what it shares; empty if there is none, or it is not for who looks
     */
    Optional<Subject> status(long id, Viewer viewer) {
        Shown shown = statuses.any(List.of(id), viewer);
        KnownStatus found = shown.isVisible(id) ? shown.known().get(id) : null;
        if (found == null) {
            return Optional.empty();
        }
        Long reblogOf = found.view().place().reblogOfId();
        if (reblogOf != null) {
            return status(reblogOf, viewer);
        }
        StatusView view = found.view();
        String warning = view.body().spoilerText();
        String text =
                warning.isBlank() ? PlainText.fromHtml(view.body().content().html()) : warning;
        return Optional.of(new Subject(
                accounts.one(view.author().id(), viewer),
                new Subject.Post(id, Excerpt.of(text, WORDS), view.body().language()),
                view.uri(uris)));
    }

    private static Optional<Long> number(@Nullable String id) {
        return id != null && id.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(id)) : Optional.empty();
    }
}
