package social.anancus.core.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagsIT {
    private CoreFixture core;
    private TagRepository tags;
    private TagFollowRepository follows;
    private FeaturedTagRepository featured;
    private TagDetailsReader details;
    private TagEvents events;
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        var entityManager = core.persistence.entityManager();
        tags = new TagRepository(entityManager, core.clock);
        follows = new TagFollowRepository(entityManager);
        featured = new FeaturedTagRepository(entityManager);
        details = new TagDetailsReader(tags, new TagUseRepository(entityManager, core.clock), follows, featured);
        events = new TagEvents(
                core.events.of(TagFollowed.class),
                core.events.of(TagUnfollowed.class),
                core.events.of(FeaturedTagsChanged.class));
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

    private long tag(String name) {
        return core.run(() -> tags.findOrCreate(List.of(name))).getFirst().id();
    }

    private void write(long author, String visibility, String tag) {
        long status = People.status(core, author, visibility);
        core.execute("insert into status_tag (status_id, tag_id) values (" + status + ", " + tag(tag) + ")");
    }

    private TagDetails follow(String name) {
        return core.run(() -> new FollowTag(tags, follows, details, events, core.clock).follow(alice, name));
    }

    private FeaturedTag feature(long account, String name) {
        return core.run(() -> new FeatureTag(tags, featured, events, core.clock).feature(account, name));
    }

    @Test
    void aTagShowsItsUseOfSevenDays() {
        write(alice, "PUBLIC", "Used");
        core.clock.advance(Duration.ofDays(7));
        write(alice, "PUBLIC", "used");
        write(alice, "PUBLIC", "used");
        write(bob, "PUBLIC", "used");
        write(bob, "PRIVATE", "used");
        core.clock.advance(Duration.ofDays(1));
        write(bob, "PUBLIC", "used");

        TagDetails shown = core.run(() -> new ShowTag(tags, details).show("USED", null));
        assertThat(shown.name()).isEqualTo("Used");
        assertThat(shown.following()).isNull();
        assertThat(shown.history()).hasSize(7);
        assertThat(shown.history()).extracting(TagUse::uses).containsExactly(1L, 3L, 0L, 0L, 0L, 0L, 0L);
        assertThat(shown.history()).extracting(TagUse::accounts).startsWith(1L, 2L, 0L);
        assertThat(shown.history()).extracting(TagUse::day).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aTagWithoutUseCanBeLookedAtButNotAnyText() {
        TagDetails unused = core.run(() -> new ShowTag(tags, details).show("NeverSeen", alice));
        assertThat(unused).satisfies(tag -> assertThat(tag.id()).isZero());
        assertThat(unused.name()).isEqualTo("NeverSeen");
        assertThat(unused.history()).hasSize(7).allMatch(use -> use.uses() == 0);
        assertThat(unused.following()).isFalse();
        assertThatThrownBy(() -> core.run(() -> new ShowTag(tags, details).show("a b", alice)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void followingTwiceIsFollowingOnce() {
        TagDetails followed = follow("Café");
        assertThat(follow("cafe").id()).isEqualTo(followed.id());
        assertThat(followed.following()).isTrue();
        assertThat(core.events.committed(TagFollowed.class))
                .filteredOn(event -> event.accountId() == alice)
                .containsExactly(new TagFollowed(alice, followed.id()));

        UnfollowTag unfollow = new UnfollowTag(tags, follows, details, events);
        assertThat(core.run(() -> unfollow.unfollow(alice, "CAFE")).following()).isFalse();
        assertThat(core.run(() -> unfollow.unfollow(alice, "CAFE")).following()).isFalse();
        assertThat(core.run(() -> unfollow.unfollow(alice, "neverfollowed")).id())
                .isZero();
        assertThat(core.events.committed(TagUnfollowed.class))
                .filteredOn(event -> event.accountId() == alice)
                .hasSize(1);
    }

    @Test
    void followedTagsArePagedByTheirFollows() {
        List<String> names = List.of("one", "two", "three", "four", "five");
        names.forEach(this::follow);
        ListFollowedTags list = new ListFollowedTags(follows, details);

        Page<TagDetails> first = core.run(() -> list.list(alice, Paging.first(2)));
        assertThat(first.items()).extracting(TagDetails::name).containsExactly("five", "four");
        Page<TagDetails> second = core.run(() -> list.list(alice, new Paging(first.next(), null, null, 2)));
        assertThat(second.items()).extracting(TagDetails::name).containsExactly("three", "two");
        assertThat(core.run(() -> list.list(alice, new Paging(null, null, second.prev(), 1)))
                        .items())
                .extracting(TagDetails::name)
                .containsExactly("four");
        assertThat(core.run(() -> list.list(bob, Paging.first(2))).items()).isEmpty();
    }

    @Test
    void aProfileShowsTenTagsWithTheirFigures() {
        write(alice, "PUBLIC", "mine");
        write(alice, "UNLISTED", "mine");
        write(alice, "PRIVATE", "mine");
        write(bob, "PUBLIC", "mine");
        FeaturedTag shown = feature(alice, "Mine");

        assertThat(shown.name()).isEqualTo("Mine");
        assertThat(shown.statusesCount()).isEqualTo(2);
        assertThat(shown.lastStatusAt()).isNotNull();
        assertThatThrownBy(() -> feature(alice, "#mine")).hasMessage("Validation failed: Tag has already been taken");
        assertThatThrownBy(() -> feature(alice, "a b")).hasMessage("Validation failed: Tag is invalid");
        List<String> more = new ArrayList<>();
        for (int i = 1; i < FeatureTag.MAX_FEATURED; i++) {
            more.add("more" + i);
        }
        more.forEach(name -> feature(alice, name));
        assertThatThrownBy(() -> feature(alice, "another"))
                .hasMessage("Validation failed: You have already featured the maximum number of hashtags");
        assertThat(core.run(() -> new ListFeaturedTags(featured).list(alice)))
                .hasSize(10)
                .first()
                .isEqualTo(shown);

        UnfeatureTag unfeature = new UnfeatureTag(featured, events);
        assertThatThrownBy(() -> core.run(() -> {
                    unfeature.unfeature(bob, shown.id());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        core.run(() -> {
            unfeature.unfeature(alice, shown.id());
            return true;
        });
        assertThat(core.events.committed(FeaturedTagsChanged.class))
                .contains(new FeaturedTagsChanged(alice, shown.tagId(), false));
    }

    @Test
    void aTagIsFeaturedByNameAsOftenAsOneLikes() {
        SetTagFeatured set = new SetTagFeatured(tags, featured, details, events, core.clock);
        assertThat(core.run(() -> set.set(alice, "again", true)).featuring()).isTrue();
        assertThat(core.run(() -> set.set(alice, "again", true)).featuring()).isTrue();
        assertThat(core.run(() -> set.set(alice, "again", false)).featuring()).isFalse();
        assertThat(core.run(() -> set.set(alice, "again", false)).featuring()).isFalse();
        assertThat(core.events.committed(FeaturedTagsChanged.class))
                .filteredOn(event -> event.accountId() == alice)
                .hasSize(2);
    }

    @Test
    void whatOneWritesAboutIsSuggested() {
        write(alice, "PUBLIC", "often");
        write(alice, "PUBLIC", "often");
        write(alice, "PUBLIC", "seldom");
        write(alice, "PUBLIC", "shown");
        write(alice, "DIRECT", "secret");
        feature(alice, "shown");

        assertThat(core.run(() -> new SuggestFeaturedTags(featured, details).suggest(alice)))
                .extracting(TagDetails::name)
                .containsExactly("often", "seldom");
    }
}
