package social.anancus.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.anancus.core.account.RemoteAccountsFixture.alsoKnownAs;
import static social.anancus.core.account.RemoteAccountsFixture.profile;
import static social.anancus.core.account.RemoteAccountsFixture.uri;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.KnownActor;
import social.anancus.core.account.ProfileUpdated;
import social.anancus.core.account.RemoteAccounts;
import social.anancus.core.account.RemoteAccountsFixture;
import social.anancus.core.login.ConfirmPassword;
import social.anancus.core.login.NewAccount;
import social.anancus.core.login.PageOwnerChanged;
import social.anancus.core.relationship.AccountMoved;
import social.anancus.core.relationship.MoveFollowers;
import social.anancus.core.relationship.MovePeople;
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
    private final List<Long> readAnew = new ArrayList<>();
    private CoreFixture core;
    private RemoteAccountsFixture remotes;
    private EditAliases aliases;
    private MoveAccount move;
    private RedirectAccount redirect;
    private ShowTransfer transfer;
    private long alice;

    @BeforeEach
    void open() {
        core = new CoreFixture(folder);
        remotes = new RemoteAccountsFixture(core);
        TransferRepository transfers = new TransferRepository(core.entityManager);
        ProfileNews news = new ProfileNews(
                core.events.of(AccountChanged.class),
                core.events.of(ProfileUpdated.class),
                core.events.of(PageOwnerChanged.class));
        FindDestination destinations = new FindDestination(new OnePassword(), new Others(), remotes.find);
        aliases = new EditAliases(destinations, remotes.find, new ChangeAliases(remotes.find, transfers, news));
        redirect = new RedirectAccount(destinations, new PointElsewhere(transfers, news));
        transfer = new ShowTransfer(transfers, remotes.find, core.clock);
        MoveFollowers followers = new MoveFollowers(
                remotes.find,
                new MoveRepository(core.entityManager),
                new RelationshipEvents(core.events.of(RelationshipEvent.class)),
                remotes.events,
                new RecordedJobs(jobs),
                core.clock);
        move = new MoveAccount(destinations, followers, news);
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

    /** Servers that say what is known of them already; what is asked of them is written down. */
    private final class Others implements RemoteAccounts {
        @Override
        public long resolve(String handleOrUri) {
            return handleOrUri.startsWith("https://")
                    ? remotes.find.byUri(handleOrUri).orElseThrow(NotFound::new).id()
                    : remotes.find
                            .byHandle(handleOrUri)
                            .orElseThrow(NotFound::new)
                            .id();
        }

        @Override
        public long resolve(String handleOrUri, @Nullable Duration patience) {
            return resolve(handleOrUri);
        }

        @Override
        public void refresh(long accountId) {
            readAnew.add(accountId);
        }
    }

    private void moves(String target, String password) {
        KnownActor unused = core.run(() -> move.move(alice, target, password));
    }

    private void consents(String username, String domain) {
        remotes.receive(
                alsoKnownAs(profile(username, domain), remotes.actor(alice).uri()));
    }

    private Transfer transfer() {
        return core.run(() -> transfer.show(alice));
    }

    @Test
    void anAliasIsTheUriOfAnAccountAndOthersAreToldOfIt() {
        long carol = remotes.account("carol", "old.example");
        core.run(() -> aliases.add(alice, "@carol@old.example"));
        assertThat(core.run(() -> aliases.add(alice, uri("carol", "old.example"))))
                .containsExactly(uri("carol", "old.example"));
        assertThat(readAnew).contains(carol);
        assertThat(transfer().aliases())
                .containsExactly(new Transfer.Alias(uri("carol", "old.example"), remotes.actor(carol)));
        assertThat(core.events.committed(ProfileUpdated.class))
                .containsExactly(new ProfileUpdated(alice, false, List.of()));
        assertThatThrownBy(() -> core.run(() -> aliases.add(alice, "alice")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("cannot be current account");
        assertThatThrownBy(() -> core.run(() -> aliases.add(alice, "nobody@old.example")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("could not be found");
        assertThatThrownBy(() -> core.run(() -> aliases.add(carol, "alice"))).isInstanceOf(NotFound.class);
        for (int i = 1; i < ChangeAliases.MOST; i++) {
            remotes.account("carol" + i, "old.example");
            String more = "carol" + i + "@old.example";
            core.run(() -> aliases.add(alice, more));
        }
        remotes.account("dave", "old.example");
        assertThatThrownBy(() -> core.run(() -> aliases.add(alice, "dave@old.example")))
                .isInstanceOf(Invalid.class);
        assertThat(core.run(() -> aliases.remove(alice, "carol@old.example"))).hasSize(ChangeAliases.MOST - 1);
        assertThat(core.run(() -> aliases.remove(alice, uri("carol1", "old.example"))))
                .hasSize(ChangeAliases.MOST - 2);
        assertThatThrownBy(() -> core.run(() -> aliases.remove(alice, "nobody@old.example")))
                .isInstanceOf(NotFound.class);
    }

    /** ACT-18, C11. */
    @Test
    void anAccountMovesOnlyWithThePasswordAndTheOthersConsent() {
        long carol = remotes.account("carol", "new.example");
        assertThatThrownBy(() -> moves("carol@new.example", "wrong")).isInstanceOf(NotPermitted.class);
        assertThat(readAnew).as("nobody is asked before").isEmpty();
        assertThatThrownBy(() -> moves("carol@new.example", "right"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("is not an alias of this account");
        assertThatThrownBy(() -> moves("alice", "right")).isInstanceOf(Invalid.class);
        assertThat(core.events.committed(RelationshipEvent.class)).isEmpty();
        consents("carol", "new.example");
        readAnew.clear();

        moves("carol@new.example", "right");

        assertThat(readAnew).as("asked for what it says now").containsExactly(carol);
        assertThat(core.events.committed(RelationshipEvent.class)).containsExactly(new AccountMoved(alice, carol));
        assertThat(jobs).containsExactly(new MovePeople(alice, carol));
        assertThat(transfer().pointsTo()).isEqualTo(remotes.actor(carol));
        assertThat(transfer().moves())
                .containsExactly(new Transfer.Move(carol, remotes.actor(carol), 0, core.clock.instant()));
    }

    @Test
    void anAccountMovesOnceInThirtyDays() {
        remotes.account("carol", "new.example");
        consents("carol", "new.example");
        moves("carol@new.example", "right");
        assertThat(transfer().restsUntil()).isEqualTo(core.clock.instant().plus(MoveFollowers.OWN_COOLDOWN));
        core.clock.advance(MoveFollowers.OWN_COOLDOWN.minusSeconds(1));
        assertThatThrownBy(() -> moves("carol@new.example", "right"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("30 days");
        core.clock.advance(Duration.ofSeconds(1));
        assertThat(transfer().restsUntil()).isNull();
        moves("carol@new.example", "right");
        assertThat(transfer().moves()).hasSize(2);
    }

    @Test
    void aRedirectMovesNobodyAndNeedsNoConsent() {
        long carol = remotes.account("carol", "new.example");
        assertThatThrownBy(() -> core.run(() -> redirect.redirect(alice, "carol@new.example", "wrong")))
                .isInstanceOf(NotPermitted.class);

        core.run(() -> redirect.redirect(alice, "carol@new.example", "right"));

        assertThat(remotes.actor(alice).movedToAccountId()).isEqualTo(carol);
        assertThat(jobs).isEmpty();
        assertThat(core.events.committed(RelationshipEvent.class)).isEmpty();
        assertThat(core.events.committed(ProfileUpdated.class)).hasSize(1);
        assertThat(transfer().moves()).isEmpty();
        assertThat(transfer().restsUntil()).isNull();
    }

    @Test
    void aRedirectEndsAlsoAfterAMoveAndTheMoveStaysKnown() {
        remotes.account("carol", "new.example");
        consents("carol", "new.example");
        moves("carol@new.example", "right");
        for (int twice = 0; twice < 2; twice++) {
            core.run(() -> {
                redirect.end(alice);
                return true;
            });
        }
        assertThat(transfer().pointsTo()).isNull();
        assertThat(transfer().moves()).hasSize(1);
        assertThat(core.events.committed(ProfileUpdated.class)).hasSize(1);
        assertThatThrownBy(() -> moves("carol@new.example", "right")).isInstanceOf(Invalid.class);
    }
}
