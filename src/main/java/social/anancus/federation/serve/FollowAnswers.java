package social.anancus.federation.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AccountAddress;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.login.LocalProfile;
import social.anancus.core.relationship.FollowAddressRepository;
import social.anancus.core.relationship.FollowAddressRepository.Piece;
import social.anancus.core.relationship.ListAccess;
import social.anancus.federation.mapping.Contexts;
import social.anancus.federation.mapping.Nodes;
import social.anancus.federation.uri.LocalTarget;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;

/** Answers with whom an account follows and who follows it. Of those who hide that, only how many. */
@ApplicationScoped
public class FollowAnswers {
    private static final int PAGE = 12;

    private Visits visits;
    private ListAccess access;
    private FollowAddressRepository follows;
    private Answers answers;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public FollowAnswers() {}

    @Inject
    FollowAnswers(Visits visits, ListAccess access, FollowAddressRepository follows, Answers answers, LocalUris uris) {
        this.visits = visits;
        this.access = access;
        this.follows = follows;
        this.answers = answers;
        this.uris = uris;
    }

    /** Which of the two lists. */
    enum Side {
        FOLLOWERS,
        FOLLOWING
    }

    /**
     * @param owner whose
     * @param side which list
     * @param page which page, from 1; null for the collection
     * @return the collection or the page
     * @throws NotPermitted if a page is wanted and the account hides its lists, from all or from the caller
     */
    Response list(LocalTarget.Owner owner, Side side, @Nullable String page) {
        Visit visit = visits.of(owner);
        LocalProfile profile = visit.profile();
        boolean followers = side == Side.FOLLOWERS;
        String collection = followers ? visit.uris().followers() : visit.uris().following();
        long total = followers ? profile.counts().followers() : profile.counts().following();
        boolean shown = access.mayList(profile.id(), visit.viewer().accountId());
        Keeping keeping = visit.keeping(Keeping.THREE_MINUTES);
        if (page == null) {
            ObjectNode document = Listed.counted("OrderedCollection", collection, total);
            return answers.document(shown ? document.put("first", collection + "?page=1") : document, keeping);
        }
        if (!shown) {
            throw new NotPermitted();
        }
        return answers.document(page(profile, side, collection, number(page, total)), keeping);
    }

    /** Pages behind the last one are not asked of the database. */
    private static long number(String page, long total) {
        try {
            long number = Long.parseLong(page);
            if (number < 1 || (number - 1) * PAGE > total) {
                throw new NotFound();
            }
            return number;
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    private ObjectNode page(LocalProfile profile, Side side, String collection, long number) {
        Piece piece = new Piece((number - 1) * PAGE, PAGE + 1);
        List<AccountAddress> found = side == Side.FOLLOWERS
                ? follows.followers(profile.id(), piece)
                : follows.following(profile.id(), piece);
        Listed.Around around = new Listed.Around(
                collection + "?page=" + number,
                collection,
                found.size() > PAGE ? collection + "?page=" + (number + 1) : null,
                number > 1 ? collection + "?page=" + (number - 1) : null);
        ObjectNode document = Listed.page(Contexts.PLAIN, "OrderedCollectionPage", around);
        document.put(
                "totalItems",
                side == Side.FOLLOWERS
                        ? profile.counts().followers()
                        : profile.counts().following());
        document.set(
                "orderedItems",
                Nodes.texts(found.stream()
                        .limit(PAGE)
                        .map(account -> account.uri(uris))
                        .toList()));
        return document;
    }
}
