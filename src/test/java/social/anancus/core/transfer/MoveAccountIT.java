package social.anancus.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.anancus.core.account.RemoteAccountsFixture.alsoKnownAs;
import static social.anancus.core.account.RemoteAccountsFixture.profile;
import static social.anancus.core.account.RemoteAccountsFixture.uri;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.ProfileUpdated;
import social.anancus.core.account.RemoteAccountsFixture;
import social.anancus.core.login.ConfirmPassword;
import social.anancus.core.login.NewAccount;
import social.anancus.core.relationship.MoveFollowers;
import social.anancus.core.relationship.MoveRepository;
import social.anancus.core.relationship.RelationshipEvent;
import social.anancus.core.relationship.RelationshipEvents;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.error.NotPermitted;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.Jobs;
import social.anancus.support.CoreFixture;

/** How people of this server come and go. */
class MoveAccountIT {
    @TempDir
    private Path folder;

    private final List<Job> jobs = new ArrayList<>();
    private CoreFixture core;
    private RemoteAccountsFixture remotes;
    private ChangeAliases aliases;
    private MoveAccount move;
    private long alice;

    @BeforeEach
    void open() {
        core = new CoreFixture(folder);
        remotes = new RemoteAccountsFixture(core);
        aliases = new ChangeAliases(
                remotes.find,
                new AliasRepository(core.entityManager),
                core.events.of(AccountChanged.class),
                core.events.of(ProfileUpdated.class));
        MoveFollowers followers = new MoveFollowers(
                remotes.find,
                new MoveRepository(core.entityManager),
                new RelationshipEvents(core.events.of(RelationshipEvent.class)),
                remotes.events,
                new RecordedJobs(jobs),
                core.clock);
        move = new MoveAccount(new OnePassword(), followers);
        NewAccount wanted = new NewAccount("alice", "alice@example.org", true, true, null, null, true);
        core.run(() -> core.createAccount.create(wanted, core.someCredentials()));
        alice = Long.parseLong(String.valueOf(core.select("select id from account where username = 'alice'")));
    }

    @AfterEach
    void close() {
        core.close();
    }

    private static final class RecordedJobs extends Jobs {
        private final List<Job> jobs;

        RecordedJobs(List<Job> jobs) {
            this.jobs = jobs;
        }

        @Override
        public void enqueue(Job job) {
            jobs.add(job);
        }
    }

    /** Knows one password, and needs no seconds for it. */
    private static final class OnePassword extends ConfirmPassword {
        @Override
        public boolean confirm(long accountId, String password) {
            return password.equals("right");
        }
    }

    private void moves(long target, String password) {
        core.run(() -> {
            move.move(alice, target, password);
            return true;
        });
    }

    @Test
    void anAliasIsTheUriOfAnAccountAndOthersAreToldOfIt() {
        long carol = remotes.account("carol", "old.example");
        core.run(() -> aliases.add(alice, carol));
        assertThat(core.run(() -> aliases.add(alice, carol))).containsExactly(uri("carol", "old.example"));
        assertThat(remotes.actor(alice).alsoKnownAs()).containsExactly(uri("carol", "old.example"));
        assertThat(core.events.committed(ProfileUpdated.class))
                .containsExactly(new ProfileUpdated(alice, false, List.of()));
        assertThatThrownBy(() -> core.run(() -> aliases.add(alice, alice))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> core.run(() -> aliases.add(alice, 7))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> aliases.add(carol, alice))).isInstanceOf(NotFound.class);
        for (int i = 1; i < ChangeAliases.MOST; i++) {
            long more = remotes.account("carol" + i, "old.example");
            core.run(() -> aliases.add(alice, more));
        }
        long tooMany = remotes.account("dave", "old.example");
        assertThatThrownBy(() -> core.run(() -> aliases.add(alice, tooMany))).isInstanceOf(Invalid.class);
        assertThat(core.run(() -> aliases.remove(alice, uri("carol", "old.example"))))
                .hasSize(ChangeAliases.MOST - 1);
    }

    /** ACT-18, C11. */
    @Test
    void onlyWithThePasswordAndTheOthersConsentAnAccountMovesOnceAWeek() {
        long carol = remotes.account("carol", "new.example");
        assertThatThrownBy(() -> moves(carol, "wrong")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> moves(carol, "right")).isInstanceOf(Invalid.class);
        remotes.receive(alsoKnownAs(
                profile("carol", "new.example"), remotes.actor(alice).uri()));
        moves(carol, "right");
        assertThat(remotes.actor(alice).movedToAccountId()).isEqualTo(carol);
        assertThat(jobs).hasSize(1);
        assertThatThrownBy(() -> moves(carol, "right")).isInstanceOf(Invalid.class);
    }
}
