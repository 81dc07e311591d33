package social.anancus.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.account.HandleRepository;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.reaction.ConversationMuteRepository;
import social.anancus.core.reaction.MutedConversation;
import social.anancus.core.relationship.HiddenAccount;
import social.anancus.core.relationship.HiddenCounts;
import social.anancus.core.relationship.HiddenKind;
import social.anancus.core.relationship.HiddenRepository;
import social.anancus.core.relationship.RelationshipRepository;
import social.anancus.core.status.Viewer;
import social.anancus.core.tag.ProfileText;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;
import social.anancus.web.support.EmojiMarkup;

/** Accounts as pages show them, and the lists of those who are kept out of sight. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountItemsIT {
    private CoreFixture core;
    private AccountItems items;
    private HiddenRepository hidden;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        MediaUrls media = new MediaUrls(core.uris, core.settings);
        items = new AccountItems(
                new AccountViewRepository(core.entityManager),
                new RelationshipRepository(core.entityManager, core.clock),
                new AccountTexts(
                        new ProfileText(new HandleRepository(core.entityManager, core.uris), core.uris),
                        new CustomEmojiRepository(core.entityManager),
                        new EmojiMarkup(media)),
                media,
                core.uris);
        hidden = new HiddenRepository(core.entityManager, core.clock);
    }

    @AfterAll
    void close() {
        core.close();
    }

    private long statementsFor(List<Long> ids, Viewer viewer) {
        long before = core.persistence.statements();
        assertThat(core.run(() -> items.of(ids, viewer))).hasSize(ids.size());
        return core.persistence.statements() - before;
    }

    private AccountItem one(long id, Viewer viewer) {
        return core.run(() -> items.one(id, viewer));
    }

    @Test
    void fortyRowsCostAsManyStatementsAsOne() {
        Viewer.LocalViewer viewer = new Viewer.LocalViewer(People.local(core));
        List<Long> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long id = i % 2 == 0 ? People.local(core) : People.remote(core, "remote.example");
            core.execute("update account set note = 'I know @nobody :blob" + i + ":' where id = " + id);
            People.follow(core, viewer.id(), id);
            many.add(id);
        }

        long forOne = statementsFor(many.subList(0, 1), viewer);

        assertThat(forOne).isBetween(1L, 5L);
        assertThat(statementsFor(many, viewer)).isEqualTo(forOne);
        assertThat(statementsFor(many, Viewer.anonymous())).isEqualTo(forOne - 1);
    }

    @Test
    void hostileNamesAndBiosAreText() {
        String script = "<script>alert(1)</script>";
        long local = People.local(core);
        core.execute("update account set display_name = '<img src=x onerror=alert(1)>', note = '" + script
                + "', fields = '[{\"name\":\"<b>x</b>\",\"value\":\"javascript:alert(1)\"}]' where id = " + local);
        long remote = People.remote(core, "remote.example");
        core.execute(
                "update account set note = '<p onclick=\"x()\">hi " + script + "</p>', url = 'javascript:alert(1)',"
                        + " fields = '[{\"name\":\"x\",\"value\":\"<a href=\\\"javascript:x()\\\">y</a>\"}]' where id = "
                        + remote);

        AccountItem alice = one(local, Viewer.anonymous());
        AccountItem carol = one(remote, Viewer.anonymous());

        assertThat(alice.shownName().html()).isEqualTo("&lt;img src=x onerror=alert(1)&gt;");
        assertThat(alice.note().html()).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(alice.fields().getFirst().name().html()).isEqualTo("&lt;b&gt;x&lt;/b&gt;");
        assertThat(alice.fields().getFirst().value().html()).doesNotContain("href");
        assertThat(carol.note().html()).doesNotContain("onclick", "<script");
        assertThat(carol.fields().getFirst().value().html()).doesNotContain("javascript:");
        assertThat(carol.originalUrl())
                .as("only addresses of the web become links")
                .isNull();
    }

    @Test
    void ofASuspendedAccountOnlyTheHandleIsThere() {
        long bob = People.local(core);
        core.execute(
                "update account set display_name = 'Bob', note = 'here', suspended_at = now(), suspension_origin = 'LOCAL' where id = "
                        + bob);

        AccountItem item = one(bob, Viewer.anonymous());

        assertThat(item.marks().suspended()).isTrue();
        assertThat(item.name()).isEqualTo(item.username());
        assertThat(item.note().html()).isEmpty();
    }

    @Test
    void theButtonFollowsFromHowTheViewerStands() {
        long me = People.local(core);
        Viewer viewer = Viewer.local(me);
        long bob = People.local(core);

        assertThat(one(bob, viewer).button(null)).isEqualTo("follow");
        assertThat(one(bob, Viewer.anonymous()).button(null)).isEmpty();
        assertThat(one(me, viewer).button(null)).isEmpty();

        People.follow(core, me, bob);
        assertThat(one(bob, viewer).button(null)).isEqualTo("unfollow");
        assertThat(one(bob, viewer).buttonText(null)).isEqualTo("people.following");

        mute(me, bob, "null");
        assertThat(one(bob, viewer).button(null)).isEqualTo("unmute");
        assertThat(one(bob, viewer).profileButton())
                .as("on a profile the follow counts")
                .isEqualTo("unfollow");

        block(me, bob);
        assertThat(one(bob, viewer).button(null)).isEqualTo("unblock");
        assertThat(one(bob, viewer).button("unmute"))
                .as("a list of muted people says so")
                .isEqualTo("unmute");

        long stranger = People.local(core);
        block(stranger, me);
        assertThat(one(stranger, viewer).button(null))
                .as("who blocks me cannot be followed")
                .isEmpty();
    }

    @Test
    void whoIsNotThereIsNotFound() {
        assertThatThrownBy(() -> one(1, Viewer.anonymous())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsHiddenIsFoundEvenOfThoseWhoAreGone() {
        long me = People.local(core);
        long muted = People.remote(core, "loud.example");
        long over = People.local(core);
        long gone = People.local(core);
        long without = People.local(core);
        mute(me, muted, "cast('2026-02-01' as timestamptz)");
        mute(me, over, "cast('2025-12-31' as timestamptz)");
        block(me, gone);
        core.execute(
                "update account set display_name = '100% Bob', suspended_at = now(), suspension_origin = 'LOCAL' where id = "
                        + gone);
        People.follow(core, me, without);
        core.execute("update follow set show_reblogs = false where account_id = " + me);
        core.execute("insert into account_domain_block (account_id, domain, created_at) values (" + me
                + ", 'spam.example', now())");

        assertThat(ids(HiddenKind.MUTED, me, ""))
                .as("a mute that has ended is none")
                .containsExactly(muted);
        assertThat(ids(HiddenKind.BLOCKED, me, "")).containsExactly(gone);
        assertThat(ids(HiddenKind.WITHOUT_REBLOGS, me, "")).containsExactly(without);
        assertThat(ids(HiddenKind.MUTED, me, "@ALICE_NOT")).isEmpty();
        assertThat(ids(HiddenKind.MUTED, me, "loud.exam")).containsExactly(muted);
        assertThat(ids(HiddenKind.BLOCKED, me, "0% b")).containsExactly(gone);
        assertThat(ids(HiddenKind.BLOCKED, me, "1%%b"))
                .as("signs of patterns stand for themselves")
                .isEmpty();
        assertThat(core.run(() -> hidden.domains(me, "SPAM", Paging.first(10))).items())
                .hasSize(1);
        assertThat(core.run(() -> hidden.counts(me))).isEqualTo(new HiddenCounts(1, 1, 1, 1));
        assertThat(ids(HiddenKind.MUTED, People.local(core), ""))
                .as("the lists of others")
                .isEmpty();
    }

    @Test
    void mutedThreadsAreListedWithWhereTheyBeginIfThatCanBeSeen() {
        long me = People.local(core);
        long bob = People.local(core);
        long shown = People.status(core, bob, "PUBLIC");
        long secret = People.status(core, bob, "PRIVATE");
        core.execute(
                "insert into conversation (id, created_at) overriding system value values (71, now()), (72, now())");
        core.execute("update status set conversation_id = 71 where id = " + shown);
        core.execute("update status set conversation_id = 72 where id = " + secret);
        core.execute("insert into conversation_mute (account_id, conversation_id, created_at) values (" + me
                + ", 71, '2026-01-02'), (" + me + ", 72, '2026-01-01')");
        ConversationMuteRepository mutes = new ConversationMuteRepository(core.entityManager, core.liveChanges);

        List<MutedConversation> muted = core.run(() -> mutes.list(new Viewer.LocalViewer(me), 10));

        assertThat(muted).extracting(MutedConversation::conversationId).containsExactly(71L, 72L);
        assertThat(muted.getFirst().statusId()).isEqualTo(shown);
        assertThat(muted.getLast().statusId()).as("what I may not see").isNull();
        assertThat(core.run(() -> mutes.count(me))).isEqualTo(2);
    }

    private List<Long> ids(HiddenKind kind, long me, String search) {
        return core.run(() -> hidden.page(kind, me, search, Paging.first(10))).items().stream()
                .map(HiddenAccount::accountId)
                .toList();
    }

    private void mute(long me, long other, String until) {
        core.execute(
                "insert into account_mute (account_id, target_account_id, hide_notifications, expires_at, created_at)"
                        + " values (" + me + ", " + other + ", true, " + until + ", now())");
    }

    private void block(long me, long other) {
        core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + me + ", "
                + other + ", now())");
    }
}
