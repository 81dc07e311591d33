package social.anancus.core.timeline.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.platform.error.Invalid;
import social.anancus.platform.error.NotFound;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsIT {
    private CoreFixture core;
    private ListRepository lists;
    private CreateList createList;
    private UpdateList updateList;
    private AddToList addToList;
    private RemoveFromList removeFromList;
    private long alice;
    private long bob;

    @BeforeAll
    void open(@TempDir Path folder) {
        core = new CoreFixture(folder);
        lists = new ListRepository(core.persistence.entityManager());
        ListEvents events = new ListEvents(
                core.events.of(ListChanged.class),
                core.events.of(ListMembersAdded.class),
                core.events.of(ListMembersRemoved.class));
        createList = new CreateList(lists, core.clock);
        updateList = new UpdateList(lists, events, core.clock);
        addToList = new AddToList(lists, events);
        removeFromList = new RemoveFromList(lists, events);
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

    private AccountList create(long owner) {
        return core.run(() -> createList.create(owner, new ListDraft("Friends", null, null)));
    }

    private void add(long owner, long list, Long... accounts) {
        core.run(() -> {
            addToList.add(owner, list, List.of(accounts));
            return true;
        });
    }

    private Page<Long> members(long owner, long list, @Nullable Paging paging) {
        return core.run(() -> new ListMembers(lists).list(owner, list, paging));
    }

    @Test
    void aListIsMadeAndChanged() {
        AccountList list = create(alice);
        assertThat(list.repliesPolicy()).isEqualTo(RepliesPolicy.LIST);
        assertThat(list.exclusive()).isFalse();

        AccountList changed =
                core.run(() -> updateList.update(alice, list.id(), new ListDraft(null, "followed", true)));
        assertThat(changed).isEqualTo(new AccountList(list.id(), "Friends", RepliesPolicy.FOLLOWED, true));
        assertThat(core.run(() -> new ListLists(lists).list(alice))).containsExactly(changed);
        assertThat(core.events.committed(ListChanged.class)).contains(new ListChanged(list.id(), alice));

        core.run(() -> updateList.update(alice, list.id(), new ListDraft("Others", null, null)));
        assertThat(core.events.committed(ListChanged.class))
                .filteredOn(event -> event.listId() == list.id())
                .hasSize(1);
    }

    @Test
    void mistakesAreToldAsUpstream() {
        assertThatThrownBy(() -> core.run(() -> createList.create(alice, new ListDraft(null, null, null))))
                .hasMessage("Validation failed: Title can't be blank");
        assertThatThrownBy(() -> core.run(() -> createList.create(alice, new ListDraft("a".repeat(257), null, null))))
                .hasMessage("Validation failed: Title is too long (maximum is 256 characters)");
        assertThatThrownBy(() -> core.run(() -> createList.create(alice, new ListDraft("a", "some", null))))
                .hasMessage("'some' is not a valid replies_policy");
    }

    @Test
    void nobodyHasMoreThanFiftyLists() {
        for (int i = 0; i < CreateList.MAX_LISTS; i++) {
            create(alice);
        }
        assertThatThrownBy(() -> create(alice))
                .isInstanceOf(Invalid.class)
                .hasMessage("Validation failed: You have reached the maximum number of lists");
        assertThat(create(bob)).isNotNull();
    }

    @Test
    void whoIsFollowedAskedToFollowOrOneselfCanBeInAList() {
        AccountList list = create(alice);
        long followed = People.local(core);
        long asked = People.remote(core, "remote.example");
        People.follow(core, alice, followed);
        core.execute("insert into follow_request (account_id, target_account_id, created_at) values (" + alice + ", "
                + asked + ", now())");

        add(alice, list.id(), followed, asked, alice);
        assertThat(members(alice, list.id(), null).items()).containsExactly(alice, asked, followed);
        assertThat(core.events.committed(ListMembersAdded.class))
                .contains(new ListMembersAdded(list.id(), alice, List.of(followed, asked, alice)));

        assertThatThrownBy(() -> add(alice, list.id(), bob)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(alice, list.id(), 1L)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(alice, list.id(), followed))
                .hasMessage("Validation failed: Account has already been taken");
        assertThat(core.run(() -> new ListListsHaving(lists, core.accounts).list(alice, followed)))
                .containsExactly(list);
        assertThat(core.run(() -> new ListListsHaving(lists, core.accounts).list(bob, followed)))
                .isEmpty();

        core.run(() -> {
            removeFromList.remove(alice, list.id(), List.of(followed, bob));
            return true;
        });
        assertThat(members(alice, list.id(), null).items()).containsExactly(alice, asked);
        assertThat(core.events.committed(ListMembersRemoved.class))
                .contains(new ListMembersRemoved(list.id(), alice, List.of(followed)));
    }

    @Test
    void membersArePagedByTheirPlaceInTheList() {
        AccountList list = create(alice);
        for (int i = 0; i < 5; i++) {
            long friend = People.local(core);
            People.follow(core, alice, friend);
            add(alice, list.id(), friend);
        }
        List<Long> all = members(alice, list.id(), null).items();
        Page<Long> first = members(alice, list.id(), Paging.first(2));
        assertThat(first.items()).isEqualTo(all.subList(0, 2));
        Page<Long> second = members(alice, list.id(), new Paging(first.next(), null, null, 2));
        assertThat(second.items()).isEqualTo(all.subList(2, 4));
        assertThat(members(alice, list.id(), new Paging(null, second.prev(), null, 9))
                        .items())
                .isEqualTo(all.subList(0, 2));
        core.execute(
                "update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + all.getFirst());
        assertThat(members(alice, list.id(), Paging.first(9)).items()).isEqualTo(all.subList(1, 5));
    }

    @Test
    void nobodyReachesTheListsOfAnother() {
        AccountList list = create(alice);
        assertThatThrownBy(() -> core.run(() -> new FindList(lists).find(bob, list.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> updateList.update(bob, list.id(), new ListDraft("x", null, null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(bob, list.id(), bob)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members(bob, list.id(), null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> {
                    removeFromList.remove(bob, list.id(), List.of(alice));
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> core.run(() -> {
                    new DeleteList(lists).delete(bob, list.id());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(core.run(() -> new FindList(lists).find(alice, list.id()))).isEqualTo(list);
        core.run(() -> {
            new DeleteList(lists).delete(alice, list.id());
            return true;
        });
        assertThat(core.run(() -> new ListLists(lists).list(alice))).isEmpty();
    }
}
