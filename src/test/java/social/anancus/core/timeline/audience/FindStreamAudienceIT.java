package social.anancus.core.timeline.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

class FindStreamAudienceIT {
    @TempDir
    static Path folder;

    private CoreFixture core;
    private AudienceRepository repository;
    private FindStreamAudience find;
    private long author;
    private long alice;
    private long bob;

    @BeforeEach
    void start() {
        core = new CoreFixture(folder);
        repository = new AudienceRepository(core.persistence.entityManager());
        find = new FindStreamAudience(repository, core.clock);
        author = person();
        alice = person();
        bob = person();
    }

    @AfterEach
    void stop() {
        core.close();
    }

    private long person() {
        long account = People.local(core);
        core.execute(
                "insert into app_user (id, account_id, email, password_hash, locale, approved, created_at, updated_at)"
                        + " values (" + account + ", " + account + ", 'p" + account
                        + "@example.org', '', 'en', true, now(), now())");
        return account;
    }

    private long inHomes(long status, long... accounts) {
        for (long account : accounts) {
            core.execute("insert into home_feed (account_id, status_id) values (" + account + ", " + status + ")");
        }
        return status;
    }

    private Audience audience(long status, boolean gone, Set<Long> homes, Set<Long> lists, Set<Long> viewers) {
        return core.run(() -> find.find(new AudienceQuestion(status, gone, homes, lists, viewers)));
    }

    private Set<Long> homes(long status) {
        return audience(status, false, Set.of(alice, bob), Set.of(), Set.of()).homes();
    }

    private Set<Long> viewers(long status) {
        return audience(status, false, Set.of(), Set.of(), Set.of(alice, bob)).viewers();
    }

    private void pair(String table, long account, long target) {
        core.execute("insert into " + table + " (account_id, target_account_id, created_at) values (" + account + ", "
                + target + ", now())");
    }

    @Test
    void homesAreThoseOfListenersThatHaveIt() {
        long status = inHomes(People.status(core, author, "PUBLIC"), alice);

        assertThat(homes(status)).containsExactly(alice);
    }

    @Test
    void aFeedAloneDoesNotLetSee() {
        long status = inHomes(People.status(core, author, "PRIVATE"), alice, bob);
        People.follow(core, bob, author);

        assertThat(homes(status)).containsExactly(bob);
    }

    @Test
    void whoHasMutedTheAuthorOfAReblogGetsNone() {
        long original = People.status(core, bob, "PUBLIC");
        long reblog = inHomes(People.status(core, author, "PUBLIC"), alice, author);
        core.execute("update status set reblog_of_id = " + original + " where id = " + reblog);
        assertThat(homes(reblog)).containsExactly(alice);

        pair("account_mute", alice, bob);

        assertThat(homes(reblog)).isEmpty();
    }

    @Test
    void whatNamesSomebodyBlockedComesToNobodyWhoBlocks() {
        long status = inHomes(People.status(core, author, "PUBLIC"), alice);
        core.execute("insert into mention (status_id, account_id) values (" + status + ", " + bob + ")");
        pair("account_block", alice, bob);

        assertThat(homes(status)).isEmpty();
        assertThat(viewers(status)).containsExactly(bob);
    }

    @Test
    void ofADeletedStatusAllAreToldWhoHadIt() {
        long status = inHomes(People.status(core, author, "PRIVATE"), alice, bob);
        core.execute("update status set deleted_at = now() where id = " + status);

        assertThat(homes(status)).isEmpty();
        assertThat(audience(status, true, Set.of(alice, bob), Set.of(), Set.of())
                        .homes())
                .containsExactlyInAnyOrder(alice, bob);
    }

    @Test
    void listsComeWithTheirOwner() {
        long status = People.status(core, author, "PUBLIC");
        core.execute("insert into account_list (account_id, title, created_at, updated_at) values (" + alice
                + ", 'friends', now(), now())");
        core.execute("insert into list_feed (list_id, status_id) select id, " + status + " from account_list");
        long list = Long.parseLong(String.valueOf(core.select("select id from account_list")));

        assertThat(audience(status, false, Set.of(), Set.of(list, list + 1), Set.of())
                        .lists())
                .isEqualTo(Map.of(list, alice));
        assertThat(core.run(() -> repository.owns(alice, list))).isTrue();
        assertThat(core.run(() -> repository.owns(bob, list))).isFalse();

        pair("account_block", author, alice);
        assertThat(audience(status, false, Set.of(), Set.of(list), Set.of()).lists())
                .isEmpty();
    }

    @Test
    void viewersOfPublicStreamsAreAskedForBlocksEitherWayAndLanguages() {
        long status = People.status(core, author, "PUBLIC");
        core.execute("update status set language = 'de' where id = " + status);
        assertThat(viewers(status)).containsExactlyInAnyOrder(alice, bob);

        core.execute("update app_user set chosen_languages = '{en,fr}' where account_id = " + alice);
        assertThat(viewers(status)).containsExactly(bob);
        core.execute("update app_user set chosen_languages = '{en,de}' where account_id = " + alice);
        pair("account_block", author, bob);
        assertThat(viewers(status)).containsExactly(alice);
    }

    @Test
    void aBlockedDomainIsNotHeardOf() {
        long carol = People.remote(core, "remote.example");
        long status = People.status(core, carol, "PUBLIC");
        core.execute("insert into account_domain_block (account_id, domain, created_at) values (" + alice
                + ", 'remote.example', now())");

        assertThat(viewers(status)).containsExactly(bob);
    }

    @Test
    void publicStreamsShowPublicOriginalsByAuthorsWhoAreNotLimited() {
        long status = People.status(core, author, "PUBLIC");
        core.execute("insert into tag (name, display_name, created_at) values ('cafe', 'Café', now())");
        core.execute("insert into status_tag (status_id, tag_id) select " + status + ", id from tag");
        StreamedStatus described = described(status);
        assertThat(described.open()).isTrue();
        assertThat(described.local()).isTrue();
        assertThat(described.reply()).isFalse();
        assertThat(described.media()).isFalse();
        assertThat(described.tags()).containsExactly("cafe");

        core.execute("update status set reply = true, in_reply_to_account_id = " + author + " where id = " + status);
        assertThat(described(status).reply()).as("an answer to oneself").isFalse();
        core.execute("update status set in_reply_to_account_id = " + bob + " where id = " + status);
        assertThat(described(status).reply()).isTrue();
        assertThat(described(People.status(core, author, "UNLISTED")).open()).isFalse();
        core.execute("update account set silenced_at = now() where id = " + author);
        assertThat(described(status).open()).isFalse();
    }

    private StreamedStatus described(long status) {
        return core.run(() -> repository.describe(status)).orElseThrow();
    }
}
