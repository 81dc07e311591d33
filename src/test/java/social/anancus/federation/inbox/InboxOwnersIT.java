package social.anancus.federation.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.federation.door.Refused;
import social.anancus.federation.door.Refused.Reason;
import social.anancus.support.wired.WiredServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxOwnersIT {
    private WiredServer server;
    private InboxOwners owners;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = new WiredServer(folder);
        owners = server.get(InboxOwners.class);
        account(1, "Alice", "null, null, null");
        account(2, "bob", "now(), 'LOCAL', null");
        account(3, "gone", "now(), 'LOCAL', now()");
        server.execute("insert into account (id, username, domain, uri, created_at, updated_at) values (4, 'carol',"
                + " 'remote.example', 'https://remote.example/carol', now(), now())");
    }

    private void account(long id, String name, String state) {
        server.execute("insert into account (id, username, created_at, updated_at, suspended_at, suspension_origin,"
                + " deleted_at) values (" + id + ", '" + name + "', now(), now(), " + state + ")");
    }

    @AfterAll
    void close() {
        server.close();
    }

    private static void assertRefused(Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aLocalAccountIsFoundByNumberAndByNameInAnyCase() {
        assertThat(owners.numbered(1)).isOne();
        assertThat(owners.named("aLICE")).isOne();
    }

    @Test
    void whoIsNotHereReceivesNothing() {
        assertRefused(Reason.NOT_FOUND, () -> owners.numbered(99));
        assertRefused(Reason.NOT_FOUND, () -> owners.named("nobody"));
        assertRefused(Reason.NOT_FOUND, () -> owners.named("x".repeat(1_000)));
        assertRefused(Reason.NOT_FOUND, () -> owners.numbered(4));
        assertRefused(Reason.NOT_FOUND, () -> owners.named("carol"));
    }

    @Test
    void whoIsSuspendedOrGoneReceivesNothing() {
        assertRefused(Reason.SUSPENDED, () -> owners.numbered(2));
        assertRefused(Reason.GONE, () -> owners.named("gone"));
    }
}
