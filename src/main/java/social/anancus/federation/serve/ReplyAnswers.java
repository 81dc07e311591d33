package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import social.anancus.core.instance.ActorUris;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.LocalStatusRepository;
import social.anancus.core.status.LocalStatusRepository.ApprovedQuote;
import social.anancus.core.status.LocalStatusRepository.RepliesWanted;
import social.anancus.core.status.ReadStatuses;
import social.anancus.core.status.StatusAddress;
import social.anancus.core.status.StatusViewRepository.Live;
import social.anancus.federation.mapping.Contexts;
import social.anancus.federation.mapping.Nodes;
import social.anancus.federation.uri.LocalTarget;
import social.anancus.platform.error.NotFound;

/** Answers with what hangs on a status: its answers, how many like and share it, and who may quote it. */
@ApplicationScoped
public class ReplyAnswers {
    /** How many answers a page has. */
    static final int PAGE = 60;

    private StatusAnswers statuses;
    private LocalStatusRepository replies;
    private ReadStatuses reading;
    private Visits visits;
    private Answers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ReplyAnswers() {}

    @Inject
    ReplyAnswers(
            StatusAnswers statuses,
            LocalStatusRepository replies,
            ReadStatuses reading,
            Visits visits,
            Answers answers,
            LocalUris uris) {
        this.statuses = statuses;
        this.replies = replies;
        this.reading = reading;
        this.visits = visits;
        this.answers = answers;
        this.uris = uris;
    }

    /**
     * Which answers are wanted.
     *
     * @param page anything for a page; null for the collection
     * @param minId only what was written after this one; null for all
     * @param others whether those of others than the author are wanted; else the author's own
     */
    record Asked(@Nullable String page, @Nullable Long minId, boolean others) {
        String address(String collection) {
            return collection + "?" + (minId == null ? "" : "min_id=" + minId + "&")
                    + (others ? "only_other_accounts=true&" : "") + "page=true";
        }
    }

    /**
     * The author's own answers come first, as a thread is read; behind the last of them the others begin.
     *
     * @param owner whose status
     * @param id its number
     * @param asked which answers
     * @return the collection or the page
     */
    Response replies(LocalTarget.Owner owner, String id, Asked asked) {
        StatusAnswers.Shown shown = requireOriginal(owner, id);
        String collection = uris.replies(shown.uri());
        Asked wanted = asked.page() == null ? new Asked("true", null, false) : asked;
        ObjectNode page = page(shown, collection, wanted);
        if (asked.page() != null) {
            return answers.document(Contexts.PLAIN.around(page), Keeping.ASK_AGAIN.ifOpen(isOpen(shown)));
        }
        ObjectNode document = Contexts.PLAIN.begin().put("id", collection).put("type", "Collection");
        document.set("first", page);
        return answers.document(document, Keeping.ASK_AGAIN.ifOpen(isOpen(shown)));
    }

    private ObjectNode page(StatusAnswers.Shown shown, String collection, Asked asked) {
        List<StatusAddress> found = replies.replies(
                shown.viewer(),
                new RepliesWanted(shown.statusId(), shown.author().id(), !asked.others(), asked.minId(), PAGE));
        boolean full = found.size() == PAGE;
        Asked next = full
                ? new Asked("true", found.getLast().id(), asked.others())
                : asked.others() ? null : new Asked("true", null, true);
        ObjectNode page = Nodes.object("CollectionPage").put("id", asked.address(collection));
        Nodes.putIfAny(page, "next", next == null ? null : next.address(collection));
        page.put("partOf", collection);
        page.set(
                "items",
                Nodes.texts(found.stream().map(reply -> reply.uri(uris)).toList()));
        return page;
    }

    /**
     * @param owner whose status
     * @param id its number
     * @return how many like it
     */
    Response likes(LocalTarget.Owner owner, String id) {
        StatusAnswers.Shown shown = requireOriginal(owner, id);
        return counted(shown, uris.likes(shown.uri()), live(shown).favourites());
    }

    /**
     * @param owner whose status
     * @param id its number
     * @return how many share it
     */
    Response shares(LocalTarget.Owner owner, String id) {
        StatusAnswers.Shown shown = requireOriginal(owner, id);
        return counted(shown, uris.shares(shown.uri()), live(shown).reblogs());
    }

    private Response counted(StatusAnswers.Shown shown, String id, long total) {
        return answers.document(Listed.counted("Collection", id, total), Keeping.ASK_AGAIN.ifOpen(isOpen(shown)));
    }

    private Live live(StatusAnswers.Shown shown) {
        Collection<Long> ids = List.of(shown.statusId());
        Map<Long, Live> found = reading.live(shown.viewer(), ids, Set.of());
        Live live = found.get(shown.statusId());
        if (live == null) {
            throw new NotFound();
        }
        return live;
    }

    private static boolean isOpen(StatusAnswers.Shown shown) {
        return shown.found().open() && Owners.isAnybody(shown.viewer());
    }

    /** Nobody answers or likes a reblog. */
    private StatusAnswers.Shown requireOriginal(LocalTarget.Owner owner, String id) {
        StatusAnswers.Shown shown = statuses.require(owner, id);
        if (shown.isReblog()) {
            throw new NotFound();
        }
        return shown;
    }

    /**
     * FEP-044f: the proof that the author of a status allows a quote of it.
     *
     * @param owner whose status is quoted
     * @param quoteId the quote
     * @return the approval
     * @throws NotFound if the quote is not accepted
     */
    Response quoteAuthorization(LocalTarget.Owner owner, long quoteId) {
        Visit visit = visits.of(owner);
        ApprovedQuote quote = replies.approvedQuote(
                        visit.viewer(), visit.profile().id(), quoteId)
                .orElseThrow(NotFound::new);
        ActorUris own = visit.uris();
        ObjectNode document = Contexts.QUOTE_AUTHORIZATION
                .begin()
                .put("id", own.quoteAuthorization(quoteId))
                .put("type", "QuoteAuthorization")
                .put("attributedTo", own.actor())
                .put("interactingObject", quote.quoting().uri(uris))
                .put("interactionTarget", quote.quoted().uri(uris));
        return answers.document(document, visit.keeping(Keeping.THREE_MINUTES));
    }
}
