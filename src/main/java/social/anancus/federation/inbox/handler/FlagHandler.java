package social.anancus.federation.inbox.handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import social.anancus.core.account.FindActor;
import social.anancus.core.account.KnownActor;
import social.anancus.core.moderation.ReceiveReport;
import social.anancus.core.moderation.RemoteReport;
import social.anancus.core.policing.DomainPolicy;
import social.anancus.core.status.LocateStatus;
import social.anancus.core.status.LocatedStatus;

/** {@code Flag}: another server tells our moderators of somebody. Nothing is fetched for it. */
@ApplicationScoped
class FlagHandler implements ActivityHandler {
    /** How many accounts and statuses of one report are looked at. */
    static final int MOST_OBJECTS = 100;

    private FindActor actors;
    private LocateStatus locateStatus;
    private DomainPolicy policy;
    private ReceiveReport receiveReport;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    FlagHandler() {}

    @Inject
    FlagHandler(FindActor actors, LocateStatus locateStatus, DomainPolicy policy, ReceiveReport receiveReport) {
        this.actors = actors;
        this.locateStatus = locateStatus;
        this.policy = policy;
        this.receiveReport = receiveReport;
    }

    @Override
    public Verdict handle(Activity activity) {
        if (policy.of(Objects.requireNonNull(activity.actor().domain())).rejectReports()) {
            return Verdict.ignored(Refusal.REPORTS_REJECTED);
        }
        List<String> about = activity.json().idsOf("object", MOST_OBJECTS);
        List<Long> accounts =
                actors.byUris(about).values().stream().map(KnownActor::id).toList();
        List<Long> statuses = locateStatus.byUris(about).values().stream()
                .map(LocatedStatus::id)
                .toList();
        String comment = activity.json().text("content", "summary");
        if (accounts.isEmpty() && statuses.isEmpty()) {
            return Verdict.ignored(Refusal.UNKNOWN_OBJECT);
        }
        List<Long> unused = receiveReport.receive(new RemoteReport(
                activity.id(), activity.actorId(), accounts, statuses, comment == null ? "" : comment));
        return Verdict.done();
    }
}
