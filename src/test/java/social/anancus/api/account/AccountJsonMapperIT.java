package social.anancus.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.api.emoji.EmojiJsonMapper;
import social.anancus.core.account.AccountChanged;
import social.anancus.core.account.AccountViewRepository;
import social.anancus.core.account.HandleRepository;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.login.NewAccount;
import social.anancus.core.media.FindEmojis;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.tag.ProfileText;
import social.anancus.platform.json.Json;
import social.anancus.platform.metrics.Caches;
import social.anancus.platform.metrics.Metrics;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountJsonMapperIT {
    private CoreFixture core;
    private AccountJsonCache cache;
    private AccountJsonMapper mapper;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        cache = memory();
        mapper = mapper(cache);
        core.events.afterCommit(AccountChanged.class, cache::changed);
    }

    private static AccountJsonCache memory() {
        return new AccountJsonCache(new Caches(new Metrics()), CoreFixture.noBroadcast());
    }

    private AccountJsonMapper mapper(AccountJsonCache memory) {
        MediaUrls media = new MediaUrls(core.uris, core.settings);
        AccountRendering rendering = new AccountRendering(
                new AccountViewRepository(core.entityManager),
                new ProfileText(new HandleRepository(core.entityManager, core.uris), core.uris),
                new EmojiJsonMapper(new FindEmojis(new CustomEmojiRepository(core.entityManager), media)),
                media,
                core.uris);
        return new AccountJsonMapper(memory, rendering);
    }

    @AfterAll
    void close() {
        core.close();
    }

    private JsonNode json(long id) {
        return new Json().toTree(core.run(() -> mapper.one(id)));
    }

    private long statementsFor(List<Long> ids) {
        AccountJsonMapper cold = mapper(memory());
        long before = core.persistence.statements();
        assertThat(core.run(() -> cold.byId(ids))).hasSize(ids.size());
        return core.persistence.statements() - before;
    }

    @Test
    void aPageOfManyCostsAsManyStatementsAsOneAccount() {
        List<Long> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long id = i % 2 == 0 ? People.local(core) : People.remote(core, "remote.example");
            core.execute("update account set note = 'I know @alice_1 :blob" + i + ":' where id = " + id);
            many.add(id);
        }

        long forOne = statementsFor(many.subList(0, 1));

        assertThat(forOne).isBetween(1L, 5L);
        assertThat(statementsFor(many)).isEqualTo(forOne);
        core.run(() -> mapper.byId(many));
        long before = core.persistence.statements();
        core.run(() -> mapper.byId(many));
        assertThat(core.persistence.statements()).isEqualTo(before);
    }

    @Test
    void aLocalAccountIsShownWithLinksEmojisRoleAndCounters() {
        NewAccount wanted = new NewAccount("bob", "bob@example.org", true, true, "Moderator", null, true);
        core.run(() -> core.createAccount.create(wanted, core.someCredentials()));
        long bob = Long.parseLong(core.select("select id from account where username = 'bob'"));
        long carol = People.remote(core, "remote.example");
        String carolName = core.select("select username from account where id = " + carol);
        core.execute("insert into custom_emoji (shortcode, image_key, created_at, updated_at) values ('cat',"
                + " 'ab/cd/0123456789abcdef0123456789ab.jpg', now(), now())");
        core.execute("update account set display_name = 'Bob :cat:', note = 'With @" + carolName
                + "@remote.example <3 #Anancus', fields = '[{\"name\":\"Site\",\"value\":\"https://bob.example\"}]'"
                + " where id = " + bob);
        core.run(() -> {
            core.counters.statusPublished(bob, core.clock.instant());
            return 1;
        });

        JsonNode json = json(bob);

        assertThat(json.path("id").isTextual()).isTrue();
        assertThat(json.path("acct").asText()).isEqualTo("bob");
        assertThat(json.path("url").asText()).isEqualTo("https://anancus.example/@bob");
        assertThat(json.path("uri").asText()).isEqualTo("https://anancus.example/ap/users/" + bob);
        assertThat(json.path("note").asText())
                .contains("<a href=\"https://remote.example/users/" + carol + "\" class=\"u-url mention\">@<span>")
                .contains("&lt;3")
                .contains("<a href=\"https://anancus.example/tags/anancus\" class=\"mention hashtag\" rel=\"tag\">");
        assertThat(json.path("fields").path(0).path("value").asText()).contains("rel=\"nofollow noopener me\"");
        assertThat(json.path("fields").path(0).path("verified_at").isNull()).isTrue();
        assertThat(json.path("emojis").path(0).path("shortcode").asText()).isEqualTo("cat");
        assertThat(json.path("avatar").asText()).isEqualTo("https://anancus.example/avatars/original/missing.png");
        assertThat(json.path("roles").path(0).path("name").asText()).isEqualTo("Moderator");
        assertThat(json.path("noindex").isBoolean()).isTrue();
        assertThat(json.path("statuses_count").asLong()).isEqualTo(1);
        assertThat(json.path("last_status_at").asText()).isEqualTo("2026-01-02");
        assertThat(json.path("created_at").asText()).isEqualTo("2026-01-02T00:00:00.000Z");
        assertThat(json.has("moved") || json.has("suspended") || json.has("limited") || json.has("memorial"))
                .isFalse();
    }

    @Test
    void aRemoteAccountsHtmlIsMadeSafeAndItHasNoRoles() {
        long carol = People.remote(core, "remote.example");
        core.execute("update account set note = '<p>hi<script>alert(1)</script></p>' where id = " + carol);

        JsonNode json = json(carol);

        assertThat(json.path("note").asText()).isEqualTo("<p>hi</p>");
        assertThat(json.path("acct").asText()).endsWith("@remote.example");
        assertThat(json.has("roles") || json.has("noindex")).isFalse();
    }

    @Test
    void aSuspendedAccountIsShownEmpty() {
        long alice = People.local(core);
        core.execute("update account set display_name = 'Secret', note = 'Secret', discoverable = true, suspended_at ="
                + " now(), suspension_origin = 'LOCAL' where id = " + alice);

        JsonNode json = json(alice);

        assertThat(json.path("suspended").asBoolean()).isTrue();
        assertThat(json.toString()).doesNotContain("Secret");
        assertThat(json.path("discoverable").asBoolean()).isFalse();
    }

    @Test
    void aMovedAccountNamesItsTargetOnce() {
        long old = People.local(core);
        long older = People.local(core);
        long now = People.remote(core, "remote.example");
        core.execute("update account set moved_to_account_id = " + now + " where id = " + old);
        core.execute("update account set moved_to_account_id = " + old + " where id = " + older);

        JsonNode json = json(older);

        assertThat(json.path("moved").path("id").asText()).isEqualTo(Long.toString(old));
        assertThat(json.path("moved").has("moved")).isFalse();
        assertThat(json(old).path("moved").path("id").asText()).isEqualTo(Long.toString(now));
    }

    @Test
    void aChangeShowsAtOnceAndWhatWasReadBeforeItIsNotKept() {
        long alice = People.local(core);
        assertThat(json(alice).path("display_name").asText()).isEmpty();
        core.execute("update account set display_name = 'Alice' where id = " + alice);
        assertThat(json(alice).path("display_name").asText()).isEmpty();

        core.run(() -> {
            core.events.of(AccountChanged.class).fire(new AccountChanged(alice));
            return 1;
        });

        assertThat(json(alice).path("display_name").asText()).isEqualTo("Alice");
        long[] before = cache.changes();
        var stale = cache.get(List.of(alice));
        cache.forget(alice);
        cache.put(stale, before);
        assertThat(cache.get(List.of(alice))).isEmpty();
    }
}
