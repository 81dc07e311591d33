package social.anancus.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static social.anancus.core.account.RemoteAccountsFixture.profile;
import static social.anancus.core.account.RemoteAccountsFixture.uri;
import static social.anancus.core.account.RemoteAccountsFixture.with;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.instance.RemoteEmoji;
import social.anancus.core.status.StatusFixture;
import social.anancus.platform.error.Invalid;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

/** Accounts of other servers, as they come in. */
class ReceiveAccountIT {
    private static final String DOMAIN = "remote.example";

    @TempDir
    private Path folder;

    private CoreFixture core;
    private RemoteAccountsFixture remotes;

    @BeforeEach
    void open() {
        core = new CoreFixture(folder);
        remotes = new RemoteAccountsFixture(core);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void aNewAccountIsFoundByIdUriHandleAndKey() {
        long carol = remotes.account("carol", DOMAIN);
        String uri = uri("carol", DOMAIN);
        KnownActor actor = remotes.actor(carol);
        assertThat(actor.uri()).isEqualTo(uri);
        assertThat(actor.acct()).isEqualTo("carol@remote.example");
        assertThat(actor.addresses()).isEqualTo(profile("carol", DOMAIN).addresses());
        assertThat(actor.isSuspended()).isFalse();
        assertThat(core.run(() -> remotes.find.byUri(uri))).contains(actor);
        assertThat(core.run(() -> remotes.find.byHandle("@Carol@REMOTE.example")))
                .contains(actor);
        assertThat(core.run(() -> remotes.find.key(uri + "#main-key")))
                .map(ActorKey::accountId)
                .contains(carol);
        assertThat(core.events.committed(AccountReceived.class))
                .containsExactly(new AccountReceived(carol, DOMAIN, true, false));
        assertThat(core.events.committed(AccountChanged.class)).containsExactly(new AccountChanged(carol));
    }

    @Test
    void ourOwnActorsAreFoundByTheUriThatTheyHaveAndByNoOther() {
        long numeric = People.local(core);
        long named = People.local(core);
        core.execute("update account set numeric_uri = false where id = " + named);
        String name = String.valueOf(core.select("select username from account where id = " + named));
        assertThat(core.run(() -> remotes.find.byUri("https://anancus.example/ap/users/" + numeric)))
                .map(KnownActor::id)
                .contains(numeric);
        assertThat(core.run(() -> remotes.find.byUri("https://anancus.example/users/" + name.toUpperCase())))
                .map(KnownActor::id)
                .contains(named);
        assertThat(core.run(() -> remotes.find.byUri("https://anancus.example/ap/users/" + named)))
                .isEmpty();
        assertThat(core.run(() -> remotes.find.byUri("https://evil.example/ap/users/" + numeric)))
                .isEmpty();
    }

    @Test
    void aSecondTimeRefreshesAndKeepsWhatIsStoredOfTheSamePicture() {
        long carol = remotes.account("carol", DOMAIN);
        core.execute("update account set avatar_key = 'ab/cd.png' where id = " + carol);
        remotes.receive(new RemoteProfile(
                uri("carol", DOMAIN),
                new RemoteProfile.Handle("carol", DOMAIN),
                RemoteAccountsFixture.shown("Carol the Second"),
                profile("carol", DOMAIN).addresses(),
                profile("carol", DOMAIN).keys(),
                RemoteProfile.Moves.NONE,
                true,
                false,
                null,
                new RemoteProfile.Counts(5L, -3L, Long.MAX_VALUE),
                List.of()));
        assertThat(core.select(
                        "select display_name || '|' || avatar_key || '|' || memorial from account where id = " + carol))
                .isEqualTo("Carol the Second|ab/cd.png|true");
        assertThat(core.select("select concat_ws('|', remote_statuses_count, remote_following_count,"
                        + " remote_followers_count) from account_stat where account_id = " + carol))
                .isEqualTo("5|0|100000000");
        assertThat(core.select("select count(*) from account where domain is not null"))
                .isEqualTo("1");
    }

    @Test
    void eightAtOnceMakeOneAccount() {
        Set<Long> ids = new ConcurrentSkipListSet<>();
        StatusFixture.inEightThreads(number -> ids.add(remotes.account("carol", DOMAIN)));
        assertThat(ids).hasSize(1);
        assertThat(core.select("select count(*) from account_stat")).isEqualTo("1");
    }

    @Test
    void whoClaimsToBeOfThisServerIsRefused() {
        assertThatThrownBy(() -> remotes.receive(profile("https://remote.example/u/x", "alice", "anancus.example")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> remotes.receive(profile("https://anancus.example/users/x", "alice", DOMAIN)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void allKeysAreReplacedAndNewOnesForgetWhatWasDeletedBefore() {
        long carol = remotes.account("carol", DOMAIN);
        core.execute("insert into tombstone values ('https://remote.example/1', " + carol + ", now())");
        String second = uri("carol", DOMAIN) + "#second";
        RemoteProfile both = with(
                profile("carol", DOMAIN),
                List.of(
                        profile("carol", DOMAIN).keys().getFirst(),
                        new RemoteProfile.Key(second, KeyType.ED25519, "another")),
                null,
                null,
                null);
        remotes.receive(both);
        assertThat(core.run(() -> remotes.find.keys(carol))).hasSize(2);
        assertThat(core.select("select count(*) from tombstone")).isEqualTo("1");
        remotes.receive(with(both, List.of(new RemoteProfile.Key(second, KeyType.RSA, "a third")), null, null, null));
        assertThat(core.run(() -> remotes.find.keys(carol)))
                .extracting(ActorKey::id, ActorKey::type, ActorKey::pem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(second, KeyType.RSA, "a third"));
        assertThat(core.select("select count(*) from tombstone")).isEqualTo("0");
        assertThat(core.events.committed(AccountReceived.class).getLast().keysReplaced())
                .isTrue();
    }

    @Test
    void aKeyOfAnotherHostOrAnotherAccountIsNotTaken() {
        long alice = remotes.account("alice", "v.example");
        String key = uri("alice", "v.example") + "#main-key";
        remotes.receive(with(
                profile("mallory", DOMAIN),
                List.of(new RemoteProfile.Key(key, KeyType.RSA, "evil")),
                null,
                null,
                null));
        remotes.receive(with(
                profile("bob", "v.example"),
                List.of(new RemoteProfile.Key(key, KeyType.RSA, "evil")),
                null,
                null,
                null));
        assertThat(core.run(() -> remotes.find.key(key)))
                .map(found -> found.accountId() + found.pem())
                .contains(alice + "PEM of " + uri("alice", "v.example"));
    }

    @Test
    void aSuspensionOfItsServerIsMirroredBothWaysAndOursStays() {
        long carol = remotes.account("carol", DOMAIN);
        RemoteProfile suspended = with(profile("carol", DOMAIN), null, null, true, null);
        remotes.receive(suspended);
        assertThat(remotes.actor(carol).state().suspension()).isEqualTo(SuspensionOrigin.REMOTE);
        remotes.receive(profile("carol", DOMAIN));
        assertThat(remotes.actor(carol).isSuspended()).isFalse();
        core.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + carol);
        remotes.receive(suspended);
        remotes.receive(profile("carol", DOMAIN));
        assertThat(remotes.actor(carol).state().suspension()).isEqualTo(SuspensionOrigin.LOCAL);
    }

    @Test
    void aHandleGoesToTheActorThatHasProvenIt() {
        long old = remotes.account("carol", DOMAIN);
        long taken = remotes.receive(profile("https://remote.example/actors/7", "carol", DOMAIN));
        assertThat(taken).isEqualTo(old);
        assertThat(remotes.actor(old).uri()).isEqualTo("https://remote.example/actors/7");
        long dave = remotes.account("dave", DOMAIN);
        long renamed = remotes.receive(profile(uri("dave", DOMAIN), "Carol", DOMAIN));
        assertThat(renamed).isEqualTo(dave);
        assertThat(remotes.actor(dave).acct()).isEqualTo("Carol@remote.example");
        assertThat(remotes.actor(old).state().deleted()).isTrue();
        assertThat(core.events.committed(RemoteAccountGone.class)).containsExactly(new RemoteAccountGone(old));
    }

    @Test
    void whereItHasMovedIsNotedOnlyIfTheOtherSaysSoToo() {
        long target = remotes.account("carol", "new.example");
        RemoteProfile moved = with(
                profile("carol", DOMAIN),
                null,
                new RemoteProfile.Moves(List.of(), uri("carol", "new.example")),
                null,
                null);
        long carol = remotes.receive(moved);
        assertThat(remotes.actor(carol).movedToAccountId()).isNull();
        remotes.receive(RemoteAccountsFixture.alsoKnownAs(profile("carol", "new.example"), uri("carol", DOMAIN)));
        remotes.receive(moved);
        assertThat(remotes.actor(carol).movedToAccountId()).isEqualTo(target);
    }

    @Test
    void emojisAreKeptByDomainAndFetchedAnewWhenTheirPictureChanges() {
        RemoteProfile carol = profile("carol", DOMAIN);
        remotes.receive(RemoteAccountsFixture.withEmoji(
                carol, new RemoteEmoji("blobcat", "https://remote.example/1.png", null, null)));
        core.execute("update custom_emoji set image_key = 'x'");
        remotes.receive(RemoteAccountsFixture.withEmoji(
                carol, new RemoteEmoji("blobcat", "https://remote.example/1.png", null, null)));
        assertThat(core.select("select image_key from custom_emoji where domain = 'remote.example'"))
                .isEqualTo("x");
        remotes.receive(RemoteAccountsFixture.withEmoji(
                carol, new RemoteEmoji("blobcat", "https://remote.example/2.png", null, null)));
        remotes.receive(RemoteAccountsFixture.withEmoji(
                carol, new RemoteEmoji("no emoji", "https://remote.example/3.png", null, null)));
        assertThat(core.select("select string_agg(concat_ws('|', shortcode, image_key, image_remote_url), ',') from"
                        + " custom_emoji"))
                .isEqualTo("blobcat|https://remote.example/2.png");
    }

    @Test
    void aPurgedAccountIsEmptyAndComesBackWhenItsServerShowsItAgain() {
        long carol = remotes.account("carol", DOMAIN);
        assertThat(core.run(() -> remotes.purge.purge(carol))).isTrue();
        assertThat(core.run(() -> remotes.purge.purge(carol))).isFalse();
        assertThat(core.run(() -> remotes.purge.purge(People.local(core)))).isFalse();
        assertThat(core.select("select display_name || note from account where id = " + carol))
                .isEmpty();
        assertThat(remotes.actor(carol).state().deleted()).isTrue();
        assertThat(core.run(() -> remotes.find.keys(carol))).isEmpty();
        remotes.account("carol", DOMAIN);
        assertThat(remotes.actor(carol).state().deleted()).isFalse();
        assertThat(remotes.actor(carol).isSuspended()).isFalse();
    }

    @Test
    void onlyOneOfSeveralCallersReadsAgain() {
        long carol = remotes.account("carol", DOMAIN);
        assertThat(core.run(() -> remotes.claim.claim(carol, ReadPart.PROFILE, Duration.ofDays(1))))
                .isFalse();
        Set<Integer> claimed = new ConcurrentSkipListSet<>();
        StatusFixture.inEightThreads(number -> {
            if (core.run(() -> remotes.claim.claim(carol, ReadPart.OUTBOX, Duration.ofHours(1)))) {
                claimed.add(number);
            }
        });
        assertThat(claimed).hasSize(1);
    }

    @Test
    void whatWasUndoneBeforeItCameIsRememberedForAMonthAndOnlyForItsActor() {
        long carol = remotes.account("carol", DOMAIN);
        long dave = remotes.account("dave", DOMAIN);
        core.run(() -> {
            remotes.undone.remember("https://remote.example/likes/1", carol, UndoKind.ANY);
            return 0;
        });
        assertThat(core.run(() -> remotes.undone.arrives("https://remote.example/likes/1", carol, UndoKind.LIKE)))
                .isTrue();
        assertThat(core.run(() -> remotes.undone.arrives("https://remote.example/likes/1", dave, UndoKind.LIKE)))
                .isFalse();
        core.clock.advance(Duration.ofDays(31));
        assertThat(core.run(() -> remotes.undone.arrives("https://remote.example/likes/1", carol, UndoKind.LIKE)))
                .isFalse();
        assertThat(core.run(() -> remotes.undone.forgetOld(10))).isEqualTo(1);
    }
}
