package social.anancus.federation.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static social.anancus.federation.mapping.WrittenWorld.ALICE;
import static social.anancus.federation.mapping.WrittenWorld.CAROL;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.status.StatusEdited;
import social.anancus.core.status.StatusFixture;
import social.anancus.federation.mapping.WrittenWorld;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;

/** What is remembered of documents, and for how long. */
class DocumentsIT {
    @TempDir
    private static Path folder;

    private static WrittenWorld world;
    private static Documents here;
    private static Documents there;

    @BeforeAll
    static void open() {
        world = new WrittenWorld(folder);
        there = documents(new ToNobody());
        DocumentChangedListener listener = new DocumentChangedListener(there, world.json);
        here = documents(new Broadcast() {
            @Override
            public void publish(String kind, String json) {
                assertThat(kind).isEqualTo(listener.kind());
                listener.receive(json);
            }
        });
    }

    private static final class ToNobody extends Broadcast {
        @Override
        public void publish(String kind, String json) {
            // this node is the last one
        }
    }

    private static Documents documents(Broadcast broadcast) {
        return new Documents(
                world.actors, world.notes, world.activities, world.json, broadcast, new Caches(new Metrics()));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static String read(Supplier<Optional<Document>> get) {
        return new String(world.core.run(get).orElseThrow().json(), StandardCharsets.UTF_8);
    }

    private static long statements(Supplier<Optional<Document>> get) {
        long before = world.core.persistence.statements();
        world.core.run(get);
        return world.core.persistence.statements() - before;
    }

    @Test
    void theSecondReaderCostsNoStatement() {
        world.status(600, ALICE, "PUBLIC", "<p>a</p>");

        assertThat(statements(() -> here.status(600))).isPositive();
        assertThat(statements(() -> here.status(600))).isZero();
        assertThat(statements(() -> here.activity(600))).isPositive();
        assertThat(statements(() -> here.actor(ALICE))).isPositive();
        assertThat(statements(() -> here.actor(ALICE))).isZero();
    }

    @Test
    void aChangeIsSeenOnEveryNode() {
        world.status(601, ALICE, "PUBLIC", "<p>before</p>");
        assertThat(read(() -> here.status(601))).contains("before");
        assertThat(read(() -> there.activity(601))).contains("before");
        world.core.execute("update status set content = '<p>after</p>' where id = 601");
        assertThat(read(() -> here.status(601))).as("nobody has said so yet").contains("before");

        here.edited(new StatusEdited(601, ALICE));

        assertThat(read(() -> here.status(601))).contains("after");
        assertThat(read(() -> there.activity(601))).contains("after");
    }

    @Test
    void aChangedProfileIsSeenOnEveryNode() {
        world.core.execute("update account set display_name = 'Old' where id = 1001");
        here.accountChanged(new AccountChanged(ALICE));
        assertThat(read(() -> there.actor(ALICE))).contains("\"Old\"");
        world.core.execute("update account set display_name = 'New' where id = 1001");

        here.accountChanged(new AccountChanged(ALICE));

        assertThat(read(() -> there.actor(ALICE))).contains("\"New\"");
    }

    /** REL-23. */
    @Test
    void aHerdMakesTheDocumentOnce() {
        world.status(602, ALICE, "PUBLIC", "<p>popular</p>");
        long one = statements(() -> there.status(602));
        long before = world.core.persistence.statements();
        Set<Document> seen = ConcurrentHashMap.newKeySet();

        StatusFixture.inEightThreads(number -> {
            for (int i = 0; i < 25; i++) {
                seen.add(world.core.run(() -> here.status(602)).orElseThrow());
            }
        });

        assertThat(seen).hasSize(1);
        assertThat(world.core.persistence.statements() - before).isEqualTo(one);
    }

    @Test
    void whatIsNotThereIsNotRemembered() {
        assertThat(world.core.run(() -> here.status(603))).isEmpty();
        assertThat(world.core.run(() -> here.actor(CAROL))).isEmpty();

        world.status(603, ALICE, "PUBLIC", "<p>now</p>");

        assertThat(read(() -> here.status(603))).contains("now");
    }

    @Test
    void aQuoteThatWaitsForApprovalWillChangeSoon() {
        world.foreign(700, "PUBLIC");
        world.status(701, ALICE, "PUBLIC", "<p>quoting</p>");
        world.core.execute("insert into quote (id, status_id, account_id, quoted_status_id, quoted_account_id, state,"
                + " created_at, updated_at) values (70, 701, 1001, 700, 2001, 'PENDING', now(), now())");
        world.status(702, ALICE, "PUBLIC", "<p>quoting myself</p>");
        world.core.execute("insert into quote (id, status_id, account_id, quoted_status_id, quoted_account_id, state,"
                + " created_at, updated_at) values (71, 702, 1001, 701, 1001, 'ACCEPTED', now(), now())");

        assertThat(world.core.run(() -> here.status(701)).orElseThrow().waits()).isTrue();
        assertThat(world.core.run(() -> here.status(702)).orElseThrow().waits()).isFalse();
    }
}
