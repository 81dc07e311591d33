package social.anancus.core.notification.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.timeline.StreamEvents;
import social.anancus.platform.broadcast.Broadcast;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.jobs.Job;
import social.anancus.platform.jobs.Jobs;
import social.anancus.platform.json.Json;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnouncementsIT {
    private CoreFixture core;
    private AnnouncementRepository announcements;
    private CreateAnnouncement createAnnouncement;
    private PublishAnnouncement publishAnnouncement;
    private ReactToAnnouncement react;
    private WithdrawReaction withdraw;
    private StreamEvents streams;
    private RenderAnnouncements render;
    private final List<String> told = new ArrayList<>();
    private final List<Instant> scheduled = new ArrayList<>();
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        announcements = new AnnouncementRepository(core.persistence.entityManager());
        streams = new StreamEvents(
                new Broadcast() {
                    @Override
                    public void publish(String kind, String json) {
                        told.add(json);
                    }
                },
                new Json());
        Jobs jobs = new Jobs() {
            @Override
            public void enqueueAt(Job job, Instant when) {
                scheduled.add(when);
            }
        };
        createAnnouncement = new CreateAnnouncement(announcements, streams, jobs, core.clock);
        publishAnnouncement = new PublishAnnouncement(announcements, streams, core.clock);
        react = new ReactToAnnouncement(announcements, streams, core.clock);
        withdraw = new WithdrawReaction(announcements, streams, core.clock);
        render = new RenderAnnouncements(
                new AnnouncementLinkRepository(core.persistence.entityManager(), core.uris), core.uris);
    }

    @AfterAll
    void close() {
        core.close();
    }

    @BeforeEach
    void makePeople() {
        core.execute("delete from announcement");
        told.clear();
        alice = People.local(core);
        bob = People.local(core);
    }

    private long announce(@Nullable Instant endsAt, @Nullable Instant publishAt) {
        AnnouncementDraft draft = new AnnouncementDraft("We move", false, null, endsAt, publishAt);
        return core.run(() -> createAnnouncement.create(draft));
    }

    private List<Announcement> list(long account) {
        return core.run(() -> new ListAnnouncements(announcements, core.clock).list(account));
    }

    private void react(long account, long id, String name) {
        core.run(() -> {
            react.react(account, id, name);
            return true;
        });
    }

    @Test
    void anAnnouncementIsShownFromItsTimeToItsEnd() {
        Instant now = core.clock.instant();
        long atOnce = announce(now.plusSeconds(60), null);
        long later = announce(null, now.plusSeconds(30));
        assertThat(list(alice)).extracting(Announcement::id).containsExactly(atOnce);
        assertThat(told).singleElement().asString().contains("\"ANNOUNCEMENT\"", "" + atOnce);
        assertThat(scheduled).contains(now.plusSeconds(30));

        core.run(() -> {
            publishAnnouncement.publishIfDue(later);
            return true;
        });
        assertThat(list(alice)).as("its time has not come").hasSize(1);
        core.clock.advance(Duration.ofSeconds(30));
        for (int i = 0; i < 2; i++) {
            core.run(() -> {
                publishAnnouncement.publishIfDue(later);
                return true;
            });
        }
        assertThat(told).hasSize(2);
        assertThat(list(alice)).extracting(Announcement::id).containsExactly(atOnce, later);
        core.clock.advance(Duration.ofSeconds(30));
        assertThat(list(alice)).extracting(Announcement::id).containsExactly(later);
        assertThatThrownBy(() -> react(alice, atOnce, "😀")).isInstanceOf(NotFound.class);
    }

    @Test
    void whoHasReadItIsRemembered() {
        long id = announce(null, null);
        DismissAnnouncement dismiss = new DismissAnnouncement(announcements, core.clock);
        for (int i = 0; i < 2; i++) {
            core.run(() -> {
                dismiss.dismiss(alice, id);
                return true;
            });
        }
        assertThat(list(alice)).extracting(Announcement::read).containsExactly(true);
        assertThat(list(bob)).extracting(Announcement::read).containsExactly(false);
        assertThatThrownBy(() -> core.run(() -> {
                    dismiss.dismiss(alice, id + 1);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void reactionsAreCountedByKind() {
        core.execute("insert into custom_emoji (shortcode, created_at, updated_at) values ('blobcat', now(), now())"
                + " on conflict do nothing");
        long id = announce(null, null);
        react(alice, id, "😀");
        react(alice, id, "😀");
        react(bob, id, "😀");
        react(bob, id, "blobcat");

        assertThat(list(alice).getFirst().reactions())
                .containsExactly(
                        new AnnouncementReaction("😀", false, 2, true),
                        new AnnouncementReaction("blobcat", true, 1, false));
        assertThat(told)
                .filteredOn(each -> each.contains("ANNOUNCEMENT_REACTION"))
                .hasSize(3);
        assertThatThrownBy(() -> react(alice, id, "nothing"))
                .hasMessage("Validation failed: Name is not a recognized emoji");
        for (String emoji : List.of("😁", "😂", "😃", "😄", "😅", "😆")) {
            react(alice, id, emoji);
        }
        assertThatThrownBy(() -> react(alice, id, "😇"))
                .hasMessage("Validation failed: Limit of different reactions reached");
        react(alice, id, "blobcat");

        core.run(() -> {
            withdraw.withdraw(alice, id, "😀");
            return true;
        });
        assertThatThrownBy(() -> core.run(() -> {
                    withdraw.withdraw(alice, id, "😀");
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(list(alice).getFirst().reactions()).contains(new AnnouncementReaction("😀", false, 1, false));
    }

    @Test
    void textsAreShownWithLinks() {
        String name = String.valueOf(core.select("select username from account where id = " + alice));
        long status = People.status(core, bob, "PUBLIC");
        long hidden = People.status(core, bob, "PRIVATE");
        String root = core.uris.root();
        String text = "Ask @" + name + " about #Moving <now>: " + root + "/@bob/" + status + " " + root + "/@bob/"
                + hidden + " @nobody";

        AnnouncementText rendered =
                core.run(() -> render.render(List.of("plain", text))).getLast();
        assertThat(rendered.html().html())
                .contains("&lt;now&gt;", "/tags/moving", root + "/@" + name)
                .doesNotContain("<now>");
        assertThat(rendered.mentions()).extracting(AnnouncementText.Mention::id).containsExactly(alice);
        assertThat(rendered.tags()).containsExactly("moving");
        assertThat(rendered.statuses()).extracting(AnnouncementText.Status::id).containsExactly(status);
    }
}
