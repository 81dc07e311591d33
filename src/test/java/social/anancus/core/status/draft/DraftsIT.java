package social.anancus.core.status.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.json.Json;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsIT {
    private CoreFixture core;
    private DraftRepository drafts;
    private SaveDraft saveDraft;
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        drafts = new DraftRepository(core.entityManager, new Json());
        saveDraft = new SaveDraft(drafts, core.clock);
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

    private static DraftContent saying(String text) {
        return new DraftContent(
                text,
                "",
                false,
                "en",
                "unlisted",
                null,
                null,
                null,
                new DraftContent.Poll(List.of("one", ""), 300, true, false));
    }

    private long save(String text, Long... media) {
        return core.run(() -> saveDraft.save(alice, null, saying(text), List.of(media)));
    }

    private long picture(long owner) {
        long id = core.ids.next();
        core.execute(
                "insert into media_attachment (id, account_id, type, original_key, created_at, updated_at) values ("
                        + id + ", " + owner + ", 'IMAGE', 'ab/" + id + "', now(), now())");
        return id;
    }

    @Test
    void aDraftComesBackAsItWas() {
        long id = save("half a thought");
        Draft draft = core.run(() -> new FindDraft(drafts).find(alice, id));
        assertThat(draft.content()).isEqualTo(saying("half a thought"));
        long again = core.run(() -> saveDraft.save(alice, id, saying("a whole one"), List.of()));
        assertThat(again).isEqualTo(id);
        List<Draft> all = core.run(() -> new ListDrafts(drafts).list(alice, 10));
        assertThat(all).extracting(each -> each.content().text()).containsExactly("a whole one");
    }

    @Test
    void nobodyElseSeesItOrTakesItAway() {
        long id = save("mine");
        assertThatThrownBy(() -> core.run(() -> new FindDraft(drafts).find(bob, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> saveDraft.save(bob, id, saying("taken"), List.of())))
                .isInstanceOf(NotFound.class);
        boolean deleted = core.run(() -> new DeleteDraft(drafts).delete(bob, id));
        assertThat(deleted).isFalse();
    }

    @Test
    void onlyOnesOwnFreeAttachmentsAreShownInTheirOrder() {
        long first = picture(alice);
        long second = picture(alice);
        long foreign = picture(bob);
        long id = save("with pictures", second, foreign, first);
        Draft draft = core.run(() -> new FindDraft(drafts).find(alice, id));
        assertThat(draft.mediaIds()).containsExactly(second, first);
    }

    @Test
    void thereAreAtMostAHundred() {
        core.execute("insert into status_draft (account_id, content, created_at, updated_at) select " + alice
                + ", '{\"text\":\"\",\"spoilerText\":\"\"}', now(), now() from generate_series(1, " + SaveDraft.MOST
                + ")");
        assertThatThrownBy(() -> save("one too many")).isInstanceOf(Invalid.class);
    }

    @Test
    void whatIsFarTooLongIsNotKept() {
        assertThatThrownBy(() -> save("x".repeat(20_000))).isInstanceOf(Invalid.class);
    }
}
