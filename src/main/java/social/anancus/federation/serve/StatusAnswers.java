package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.core.status.FindLocalStatus;
import social.anancus.core.status.FoundLocalStatus;
import social.anancus.core.status.Viewer;
import social.anancus.federation.mapping.ActivityWriter;
import social.anancus.federation.mapping.Contexts;
import social.anancus.federation.uri.LocalTarget;
import social.anancus.platform.error.NotFound;

/** Answers with statuses and the activities that made them. */
@ApplicationScoped
public class StatusAnswers {
    private Owners owners;
    private Askers askers;
    private FindLocalStatus statuses;
    private Documents documents;
    private Answers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public StatusAnswers() {}

    @Inject
    StatusAnswers(
            Owners owners,
            Askers askers,
            FindLocalStatus statuses,
            Documents documents,
            Answers answers,
            LocalUris uris) {
        this.owners = owners;
        this.askers = askers;
        this.statuses = statuses;
        this.documents = documents;
        this.answers = answers;
        this.uris = uris;
    }

    /**
     * What the caller asks for and may see.
     *
     * @param author its author
     * @param statusId the status
     * @param uri its URI
     * @param found the status
     * @param viewer who asks; nobody known where that makes no difference
     */
    record Shown(LocalProfile author, long statusId, String uri, FoundLocalStatus found, Viewer viewer) {
        boolean isReblog() {
            return found.reblogOfId() != null;
        }
    }

    /**
     * A signature is looked at only where it makes a difference: of what everybody may see, and whose author has blocked
     * nobody, thousands of servers ask at once when it is popular, and for each of them a key would have to be fetched.
     *
     * @param owner whose status the address names
     * @param id the number in the address
     * @return the status, which the caller may see
     * @throws NotFound if there is none or the caller may not see it: the two look alike
     * @throws WebApplicationException (410) with a tombstone, if it is gone and everybody could see it
     */
    Shown require(LocalTarget.Owner owner, String id) {
        LocalProfile author = owners.requireShown(owner);
        long statusId = number(id);
        Viewer viewer = askers.ofActor().orElseGet(askers::require);
        FoundLocalStatus found = statuses.find(viewer, author.id(), statusId).orElse(null);
        if (Owners.isAnybody(viewer) && (found == null || found.authorBlocks())) {
            viewer = askers.require();
            if (!Owners.isAnybody(viewer)) {
                found = statuses.find(viewer, author.id(), statusId).orElse(null);
            }
        }
        String uri = uris.status(author.uri(uris), statusId);
        if (found == null && !statuses.isGone(uri)) {
            throw new NotFound();
        }
        if (found == null || found.state() == FoundLocalStatus.State.GONE) {
            throw new WebApplicationException(answers.gone(tombstone(uri)));
        }
        return new Shown(author, statusId, uri, found, viewer);
    }

    private static ObjectNode tombstone(String uri) {
        return Contexts.TOMBSTONE.around(ActivityWriter.tombstone(uri));
    }

    static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    /**
     * @param owner whose status
     * @param id its number
     * @return its note or question; of a reblog the {@code Announce}
     */
    Response status(LocalTarget.Owner owner, String id) {
        Shown shown = require(owner, id);
        Document document = (shown.isReblog()
                        ? documents.activity(shown.statusId())
                        : documents.status(shown.statusId()))
                .orElseThrow(NotFound::new);
        return ActorAnswers.withLinks(
                answers.document(document, keeping(shown, document)), Answers.alternate(shown.uri()));
    }

    /**
     * @param owner whose status
     * @param id its number
     * @return the activity that made it
     */
    Response activity(LocalTarget.Owner owner, String id) {
        Shown shown = require(owner, id);
        Document document = documents.activity(shown.statusId()).orElseThrow(NotFound::new);
        return answers.document(document, keeping(shown, document));
    }

    private static Keeping keeping(Shown shown, Document document) {
        return (document.waits() ? Keeping.FIVE_SECONDS : Keeping.THREE_MINUTES)
                .ifOpen(shown.found().open());
    }
}
