package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import social.anancus.core.account.AddressRepository;
import social.anancus.core.account.HandleRepository;
import social.anancus.core.instance.CustomEmojiRepository;
import social.anancus.core.media.MediaAttachmentRepository;
import social.anancus.core.media.MediaUrls;
import social.anancus.core.status.LinkedStatusRepository;
import social.anancus.core.status.StatusAddressRepository;
import social.anancus.core.status.StatusViewRepository;
import social.anancus.core.tag.ProfileText;
import social.anancus.platform.json.Json;
import social.anancus.support.CoreFixture;

/** The writers wired by hand on a database with a few people: alice and bob here, carol on another server. */
public final class WrittenWorld implements AutoCloseable {
    /** A local account with a numeric URI. */
    public static final long ALICE = 1001;
    /** A local account with a URI of the older form. */
    public static final long BOB = 1002;
    /** An account of {@code remote.example}. */
    public static final long CAROL = 2001;

    public final CoreFixture core;
    public final Json json = new Json();
    public final NoteWriter notes;
    public final ActorWriter actors;
    public final ActivityWriter activities;
    public final TieWriter ties;
    public final ProfileActivityWriter profiles;

    public WrittenWorld(Path folder) {
        core = new CoreFixture(folder);
        EntityManager entityManager = core.entityManager;
        MediaUrls media = new MediaUrls(core.uris, core.settings);
        CustomEmojiRepository emojis = new CustomEmojiRepository(entityManager);
        AddressRepository addresses = new AddressRepository(entityManager);
        StatusAddressRepository statuses = new StatusAddressRepository(entityManager);
        notes = new NoteWriter(
                new LinkedStatusRepository(entityManager, new StatusViewRepository(entityManager, json), json),
                new MediaAttachmentRepository(entityManager),
                emojis,
                media,
                core.uris,
                core.clock);
        actors = new ActorWriter(
                core.accounts,
                addresses,
                new ProfileText(new HandleRepository(entityManager, core.uris), core.uris),
                emojis,
                media,
                core.uris);
        activities = new ActivityWriter(notes, statuses, addresses, core.uris);
        ties = new TieWriter(addresses, statuses, core.uris);
        profiles = new ProfileActivityWriter(actors, addresses, statuses, core.uris);
        account(ALICE, "alice", null);
        account(BOB, "bob", null);
        core.execute("update account set numeric_uri = false where id = " + BOB);
        account(CAROL, "carol", "remote.example");
    }

    private void account(long id, String name, @Nullable String domain) {
        String uri = domain == null ? "null" : "'https://" + domain + "/u/" + name + "'";
        core.execute("insert into account (id, username, domain, uri, public_key, created_at, updated_at) values (" + id
                + ", '" + name + "', " + (domain == null ? "null" : "'" + domain + "'") + ", " + uri + ", 'PEM of "
                + name + "', '2026-01-01T10:20:30Z', now())");
        core.execute("insert into account_stat (account_id) values (" + id + ")");
    }

    /** Adds rows whose ids the test chooses, where the database would choose them. */
    public void insert(String sql) {
        core.execute(sql.replaceFirst("\\) values ", ") overriding system value values "));
    }

    /** A status of a local author, written at the time that its id stands for in these tests. */
    public void status(long id, long author, String visibility, String content) {
        core.execute("insert into status (id, account_id, visibility, content, language, created_at) values (" + id
                + ", " + author + ", '" + visibility + "', '" + content + "', 'en', '2026-01-02T03:04:05.678Z')");
    }

    /** A status of carol. */
    public void foreign(long id, String visibility) {
        core.execute("insert into status (id, account_id, uri, url, visibility, content, created_at) values (" + id
                + ", " + CAROL + ", 'https://remote.example/n/" + id + "', 'https://remote.example/@carol/" + id
                + "', '" + visibility + "', '<p>Hi</p>', now())");
    }

    /** That an account shares a status. */
    public void reblog(long id, long author, long original, String visibility) {
        core.execute("insert into status (id, account_id, visibility, reblog_of_id, created_at) values (" + id + ", "
                + author + ", '" + visibility + "', " + original + ", '2026-01-02T03:04:05.678Z')");
    }

    /** The tree of a document as a peer reads it. */
    public JsonNode read(Object document) {
        return json.tree(json.write(document));
    }

    /** The tree of what a test expects, with the server's address for {@code ROOT}. */
    public JsonNode expected(String text) {
        return json.tree(text.replace("ROOT", core.uris.root()));
    }

    @Override
    public void close() {
        core.close();
    }
}
