package social.anancus.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.anancus.core.relationship.AccountSearchRepository;
import social.anancus.core.tag.Tag;
import social.anancus.core.tag.TagRepository;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {
    private static final SearchPage FIRST = new SearchPage(20, 0, null, null);

    private CoreFixture core;
    private StatusSearchRepository search;
    private SearchAccounts searchAccounts;
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        var entityManager = core.persistence.entityManager();
        search = new StatusSearchRepository(entityManager);
        searchAccounts = new SearchAccounts(new AccountSearchRepository(entityManager, core.uris));
    }

    @AfterAll
    void close() {
        core.close();
    }

    @BeforeEach
    void makePeople() {
        alice = People.local(core);
        bob = People.local(core);
    }

    private long write(long author, String visibility, String content) {
        long status = People.status(core, author, visibility);
        core.execute("update status set content = '" + content + "', language = 'en' where id = " + status);
        core.run(() -> {
            new WriteSearchIndex(search).write(status);
            return true;
        });
        return status;
    }

    private List<Long> find(long viewer, String text) {
        return find(viewer, text, FIRST);
    }

    private List<Long> find(long viewer, String text, SearchPage page) {
        return core.run(() -> new SearchStatuses(search, core.clock).search(viewer, text, null, page));
    }

    private void indexable(long account) {
        core.execute("update account set indexable = true where id = " + account);
    }

    @Test
    void oneFindsWhatOneWroteOrTookPartInOrWhatIsOpenToAll() {
        long own = write(alice, "PRIVATE", "<p>own <b>zebra</b></p>");
        long closed = write(bob, "PUBLIC", "<p>closed zebra</p>");
        assertThat(find(alice, "ZEBRA")).containsExactly(own);

        core.execute("insert into favourite (account_id, status_id, created_at) values (" + alice + ", " + closed
                + ", now())");
        assertThat(find(alice, "zebra")).containsExactly(closed, own);
        assertThat(find(bob, "zebra")).containsExactly(closed);

        indexable(bob);
        long open = write(bob, "PUBLIC", "<p>open zebra</p>");
        long unlisted = write(bob, "UNLISTED", "<p>unlisted zebra</p>");
        long direct = write(bob, "DIRECT", "<p>direct zebra</p>");
        assertThat(find(alice, "zebra")).containsExactly(open, closed, own).doesNotContain(unlisted, direct);
        core.execute("insert into mention (status_id, account_id) values (" + direct + ", " + alice + ")");
        assertThat(find(alice, "zebra")).contains(direct);
        assertThat(find(alice, "zebra in:public")).containsExactly(open, closed);
        assertThat(find(alice, "zebra in:library")).containsExactlyInAnyOrder(direct, closed, own);
    }

    @Test
    void whatMayNoLongerBeSeenOrIsNotWantedIsNotFound() {
        indexable(bob);
        long status = write(bob, "PUBLIC", "<p>heron</p>");
        core.execute("insert into bookmark (account_id, status_id, created_at) values (" + alice + ", " + status
                + ", now())");
        assertThat(find(alice, "heron")).containsExactly(status);
        core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + bob + ", "
                + alice + ", now())");
        assertThat(find(alice, "heron")).isEmpty();
        core.execute("delete from account_block where account_id = " + bob);
        core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + alice + ", "
                + bob + ", now())");
        assertThat(find(alice, "heron")).isEmpty();
        core.execute("delete from account_block where account_id = " + alice);
        core.execute("update status set visibility = 'PRIVATE' where id = " + status);
        assertThat(find(alice, "heron")).isEmpty();
        core.execute("update status set visibility = 'PUBLIC', deleted_at = now() where id = " + status);
        assertThat(find(alice, "heron")).isEmpty();
    }

    @Test
    void operatorsNarrowTheSearch() {
        long first = write(alice, "PUBLIC", "<p>otter one</p>");
        core.clock.advance(Duration.ofDays(2));
        long second = write(alice, "PUBLIC", "<p>otter two</p>");
        core.execute("update status set reply = true, sensitive = true, language = 'de' where id = " + second);
        String name = core.select("select username from account where id = " + alice);

        assertThat(find(alice, "otter is:reply")).containsExactly(second);
        assertThat(find(alice, "otter -is:reply")).containsExactly(first);
        assertThat(find(alice, "otter is:sensitive")).containsExactly(second);
        assertThat(find(alice, "otter language:de")).containsExactly(second);
        assertThat(find(alice, "otter has:media")).isEmpty();
        assertThat(find(alice, "otter -has:poll -has:image -is:quote -has:link"))
                .containsExactly(second, first);
        assertThat(find(alice, "otter from:me")).containsExactly(second, first);
        assertThat(find(alice, "otter from:@" + name)).containsExactly(second, first);
        assertThat(find(alice, "otter from:" + name + "@remote.example")).isEmpty();
        assertThat(find(alice, "from:me otter -two")).containsExactly(first);
        assertThat(find(alice, "\"otter two\"")).containsExactly(second);
        String day = core.clock.instant().toString().substring(0, 10);
        assertThat(find(alice, "otter during:" + day)).containsExactly(second);
        assertThat(find(alice, "otter before:" + day)).containsExactly(first);
        assertThat(find(alice, "otter after:" + day)).isEmpty();
        assertThat(find(alice, "from:me")).contains(second, first);
        assertThat(find(alice, "otter", new SearchPage(1, 1, null, null))).containsExactly(first);
        assertThat(find(alice, "otter", new SearchPage(9, 0, second, null))).containsExactly(first);
        assertThat(find(alice, "otter", new SearchPage(9, 0, null, first))).containsExactly(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'", "\"", "a & | b", "!!", "<->", "' or 1=1 --", "\\", "%", "in:all", "-", "a:* & b", ":*"})
    void noTextBreaksTheSearch(String text) {
        assertThat(find(alice, text)).isEmpty();
        assertThat(core.run(() -> searchAccounts.search(text, alice, true, FIRST)))
                .isEmpty();
        assertThat(tags(text)).isEmpty();
    }

    @Test
    void editsAreFoundByTheirNewWords() {
        long status = write(alice, "PUBLIC", "<p>badger</p>");
        core.execute("update status set content = '<p>weasel</p>', spoiler_text = 'stoat' where id = " + status);
        core.run(() -> {
            new WriteSearchIndex(search).write(status);
            return true;
        });
        assertThat(find(alice, "badger")).isEmpty();
        assertThat(find(alice, "weasel stoat")).containsExactly(status);
    }

    private List<String> tags(String text) {
        return core.run(() -> {
            TagRepository tags = new TagRepository(core.persistence.entityManager(), core.clock);
            List<Long> ids = new SearchTags(new TagSearchRepository(core.persistence.entityManager()))
                    .search(text, false, FIRST);
            return ids.stream()
                    .map(id -> tags.find((long) id).map(Tag::name).orElseThrow())
                    .toList();
        });
    }

    @Test
    void tagsAreFoundByTheirBeginnings() {
        core.run(() -> new TagRepository(core.persistence.entityManager(), core.clock)
                .findOrCreate(List.of("Müsli", "MüsliBar", "MüsliUnlisted", "mue_x", "mue1x")));
        core.execute("update tag set listable = false where name = 'musliunlisted'");
        assertThat(tags("#Müsli")).containsExactly("musli", "muslibar");
        assertThat(tags("musliUnlisted")).containsExactly("musliunlisted");
        assertThat(tags("mue_")).containsExactly("mue_x");
    }

    private List<Long> accounts(String text, @Nullable Long viewer, boolean following) {
        return core.run(() -> searchAccounts.search(text, viewer, following, FIRST));
    }

    @Test
    void accountsAreFoundByHandleAndName() {
        String name = String.valueOf(core.select("select username from account where id = " + bob));
        long carol = People.remote(core, "remote.example");
        core.execute("update account set display_name = 'Zoe Quux' where id = " + carol);

        assertThat(accounts("@" + name, null, false)).startsWith(bob);
        assertThat(accounts(name + "@anancus.example", null, false)).startsWith(bob);
        assertThat(accounts("quux", null, false)).containsExactly(carol);
        assertThat(accounts("carol" + carol + "@remote.ex", null, false)).containsExactly(carol);
        assertThat(accounts("quux", alice, true)).isEmpty();
        People.follow(core, alice, carol);
        assertThat(accounts("quux", alice, true)).containsExactly(carol);
        core.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + carol);
        assertThat(accounts("quux", alice, true)).isEmpty();
    }

    @Test
    void anAddressLeadsToWhatIsKnown() {
        FindByAddress find =
                new FindByAddress(search, new AccountAddressRepository(core.persistence.entityManager()), core.uris);
        long status = People.status(core, alice, "PUBLIC");
        long carol = People.remote(core, "remote.example");
        String name = core.select("select username from account where id = " + alice);
        String root = core.uris.root();

        assertThat(core.run(() -> find.find(root + "/@" + name)).accountIds()).containsExactly(alice);
        assertThat(core.run(() -> find.find(root + "/@" + name + "/" + status)).statusIds())
                .containsExactly(status);
        assertThat(core.run(() -> find.find("https://remote.example/users/" + carol))
                        .accountIds())
                .containsExactly(carol);
        Found nothing = core.run(() -> find.find("https://remote.example/nothing"));
        assertThat(nothing).isEqualTo(new Found(List.of(), List.of()));
    }
}
