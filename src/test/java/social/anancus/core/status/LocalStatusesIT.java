package social.anancus.core.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.status.FoundLocalStatus.State;
import social.anancus.core.status.LocalStatusRepository.RepliesWanted;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

/** What those learn who ask for statuses of local authors by their URIs. */
class LocalStatusesIT {
    @TempDir
    private static Path folder;

    private static CoreFixture core;
    private static LocalStatusRepository statuses;
    private static FindLocalStatus find;
    private static long alice;
    private static long carol;
    private static long dave;

    @BeforeAll
    static void open() {
        core = new CoreFixture(folder);
        statuses = new LocalStatusRepository(core.entityManager);
        find = new FindLocalStatus(statuses);
        alice = People.local(core);
        carol = People.remote(core, "remote.example");
        dave = People.remote(core, "blocked.example");
        People.follow(core, carol, alice);
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static Optional<FoundLocalStatus> found(Viewer viewer, long status) {
        return core.run(() -> find.find(viewer, alice, status));
    }

    /** VIS-05. */
    @Test
    void followersSeeWhatStrangersDoNotKnowOf() {
        long status = People.status(core, alice, "PRIVATE");

        assertThat(found(Viewer.anonymous(), status)).isEmpty();
        assertThat(found(Viewer.remote(dave), status)).isEmpty();
        assertThat(found(Viewer.remote(carol), status)).contains(new FoundLocalStatus(State.SHOWN, false, null, false));
    }

    @Test
    void thatSomethingIsGoneIsToldOnlyIfEverybodyCouldSeeIt() {
        long open = People.status(core, alice, "UNLISTED");
        long closed = People.status(core, alice, "PRIVATE");
        core.execute("update status set deleted_at = now() where id in (" + open + ", " + closed + ")");

        assertThat(found(Viewer.anonymous(), open).map(FoundLocalStatus::state)).contains(State.GONE);
        assertThat(found(Viewer.remote(carol), closed)).isEmpty();
        assertThat(found(Viewer.anonymous(), closed)).isEmpty();
    }

    @Test
    void aPurgedStatusIsRememberedByItsUriIfEverybodyCouldSeeIt() {
        PurgeDeletedStatus purge = new PurgeDeletedStatus(
                new StatusRepository(core.entityManager, core.liveChanges),
                new StatusAddressRepository(core.entityManager),
                new StatusUriRepository(core.entityManager, core.uris),
                core.uris,
                core.clock);
        long open = People.status(core, alice, "PUBLIC");
        long closed = People.status(core, alice, "PRIVATE");
        long living = People.status(core, alice, "PUBLIC");
        core.execute("update status set deleted_at = now() where id in (" + open + ", " + closed + ")");

        for (long id : List.of(open, closed, living)) {
            core.run(() -> purge.purge(id));
        }

        assertThat(isGone(open)).isTrue();
        assertThat(isGone(closed)).isFalse();
        assertThat(isGone(living)).isFalse();
        assertThat(found(Viewer.anonymous(), living)).isPresent();
    }

    private static boolean isGone(long status) {
        return core.run(() -> find.isGone(core.uris.status(core.uris.actorById(alice), status)));
    }

    /** VIS-15. */
    @Test
    void whomTheAuthorBlocksFindsNothing() {
        long blocker = People.local(core);
        long status = People.status(core, blocker, "PUBLIC");
        core.execute("insert into account_domain_block (account_id, domain, created_at) values (" + blocker
                + ", 'blocked.example', now())");

        assertThat(core.run(() -> find.find(Viewer.remote(dave), blocker, status)))
                .isEmpty();
        assertThat(core.run(() -> find.find(Viewer.anonymous(), blocker, status)))
                .as("that it matters who asks")
                .contains(new FoundLocalStatus(State.SHOWN, true, null, true));
    }

    @Test
    void aStatusIsFoundUnderItsAuthorOnly() {
        long status = People.status(core, People.local(core), "PUBLIC");

        assertThat(found(Viewer.anonymous(), status)).isEmpty();
    }

    @Test
    void openAnswersArePagedWithOneStatementTheAuthorsApart() {
        long parent = People.status(core, alice, "PUBLIC");
        long own = answer(parent, alice, "PUBLIC");
        long second = answer(parent, alice, "UNLISTED");
        answer(parent, alice, "PRIVATE");
        long other = answer(parent, carol, "PUBLIC");
        answer(parent, carol, "DIRECT");
        long gone = answer(parent, carol, "PUBLIC");
        core.execute("update status set deleted_at = now() where id = " + gone);

        assertThat(ids(new RepliesWanted(parent, alice, true, null, 60))).containsExactly(own, second);
        assertThat(ids(new RepliesWanted(parent, alice, true, own, 60))).containsExactly(second);
        assertThat(ids(new RepliesWanted(parent, alice, true, null, 1))).containsExactly(own);
        long before = core.persistence.statements();
        assertThat(ids(new RepliesWanted(parent, alice, false, null, 60))).containsExactly(other);
        assertThat(core.persistence.statements() - before).isEqualTo(1);
    }

    private static long answer(long parent, long author, String visibility) {
        long id = People.status(core, author, visibility);
        core.execute("update status set in_reply_to_id = " + parent + ", reply = true where id = " + id);
        return id;
    }

    private static List<Long> ids(RepliesWanted wanted) {
        return core.run(() -> statuses.replies(Viewer.remote(carol), wanted)).stream()
                .map(StatusAddress::id)
                .toList();
    }

    @Test
    void anApprovalIsThereWhileTheQuoteIsAcceptedAndWhatIsQuotedIsSeen() {
        long quoted = People.status(core, alice, "PUBLIC");
        long quoting = People.status(core, carol, "PUBLIC");
        core.execute("insert into quote (id, status_id, account_id, quoted_status_id, quoted_account_id, state,"
                + " created_at, updated_at) values (9, " + quoting + ", " + carol + ", " + quoted + ", " + alice
                + ", 'ACCEPTED', now(), now())");

        assertThat(approved(alice)).isPresent();
        assertThat(approved(People.local(core))).as("somebody else's").isEmpty();
        core.execute("update quote set state = 'REVOKED' where id = 9");
        assertThat(approved(alice)).isEmpty();
    }

    private static Optional<LocalStatusRepository.ApprovedQuote> approved(long account) {
        return core.run(() -> statuses.approvedQuote(Viewer.anonymous(), account, 9));
    }
}
