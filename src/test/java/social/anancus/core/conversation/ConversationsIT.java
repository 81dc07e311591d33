package social.anancus.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.json.Json;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(Lifecycle.PER_CLASS)
class ConversationsIT {
    private CoreFixture core;
    private ConversationRepository conversations;
    private AddToConversations add;
    private MarkConversation mark;
    private long alice;
    private long bob;
    private long thread;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        conversations = new ConversationRepository(core.persistence.entityManager());
        StreamEvents streams = new StreamEvents(
                new Broadcast() {
                    @Override
                    public void publish(String kind, String json) {
                        // nobody listens
                    }
                },
                new Json());
        add = new AddToConversations(conversations, streams);
        mark = new MarkConversation(conversations, streams);
    }

    @AfterAll
    void close() {
        core.close();
    }

    @BeforeEach
    void people() {
        alice = People.local(core);
        bob = People.local(core);
        core.execute("insert into conversation (created_at) values (now())");
        thread = Long.parseLong(String.valueOf(core.select("select max(id) from conversation")));
    }

    private long direct(long author, long... mentioned) {
        long id = People.status(core, author, "DIRECT");
        core.execute("update status set conversation_id = " + thread + " where id = " + id);
        for (long account : mentioned) {
            core.execute("insert into mention (status_id, account_id) values (" + id + ", " + account + ")");
        }
        return id;
    }

    private void tell(long status, Long... owners) {
        core.run(() -> {
            add.add(List.of(status), List.of(owners));
            return true;
        });
    }

    private List<ConversationRow> of(long owner) {
        return core.run(() -> conversations.page(owner, Paging.first(20))).items();
    }

    @Test
    void aThreadWithTheSamePeopleIsOneConversationThatShowsTheLatest() {
        tell(direct(alice, bob), alice, bob);
        long latest = direct(bob, alice);
        tell(latest, alice, bob);

        assertThat(of(alice)).hasSize(1);
        assertThat(of(alice).getFirst().participantIds()).containsExactly(bob);
        assertThat(of(alice).getFirst().lastStatusId()).isEqualTo(latest);
        assertThat(of(alice).getFirst().unread()).isTrue();
        assertThat(of(bob).getFirst().unread()).as("bob wrote it").isFalse();
    }

    @Test
    void somebodyMoreMakesAnotherConversation() {
        long carol = People.remote(core, "remote.example");
        tell(direct(alice, bob), alice);
        tell(direct(alice, bob, carol), alice, carol);

        assertThat(of(alice)).hasSize(2);
        assertThat(of(carol)).as("of another server").isEmpty();
    }

    @Test
    void whatIsNotDirectOpensNone() {
        long id = People.status(core, alice, "PRIVATE");
        core.execute("update status set conversation_id = " + thread + " where id = " + id);
        tell(id, alice);

        assertThat(of(alice)).isEmpty();
    }

    @Test
    void aDeletedStatusGivesWayToTheOneBeforeAndTheLastTakesTheConversationAlong() {
        long first = direct(alice, bob);
        long second = direct(bob, alice);
        tell(first, alice, bob);
        tell(second, alice, bob);

        core.run(() -> conversations.remove(second));
        assertThat(of(alice).getFirst().lastStatusId()).isEqualTo(first);
        core.run(() -> conversations.remove(first));
        assertThat(of(alice)).isEmpty();
        assertThat(of(bob)).isEmpty();
    }

    @Test
    void onlyTheOwnerMarksAndDeletes() {
        tell(direct(bob, alice), alice);
        long id = of(alice).getFirst().id();

        assertThatThrownBy(() -> core.run(() -> mark.mark(bob, id, false))).isInstanceOf(NotFound.class);
        assertThat(core.run(() -> mark.mark(alice, id, false)).unread()).isFalse();
        assertThat(core.run(() -> mark.mark(alice, id, true)).unread()).isTrue();
        assertThat(core.run(() -> conversations.delete(bob, id))).isFalse();
        assertThat(core.run(() -> conversations.delete(alice, id))).isTrue();
        assertThat(of(alice)).isEmpty();
    }

    @Test
    void eightThreadsAddAndNoneIsLost() throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long status = direct(bob, alice);
            all.add(status);
            work.add(() -> {
                tell(status, alice, bob);
                return null;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(work)) {
                each.get();
            }
        }

        assertThat(of(alice)).hasSize(1);
        assertThat(of(alice).getFirst().lastStatusId()).isEqualTo(all.getLast());
        assertThat(core.select("select cardinality(status_ids) from account_conversation where account_id = " + alice))
                .isEqualTo("40");
    }
}
