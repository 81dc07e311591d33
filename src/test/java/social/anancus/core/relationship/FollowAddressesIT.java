package social.anancus.core.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.anancus.core.account.AccountAddress;
import social.anancus.core.relationship.FollowAddressRepository.Piece;
import social.anancus.support.CoreFixture;
import social.anancus.support.People;

class FollowAddressesIT {
    @TempDir
    private static Path folder;

    private static CoreFixture core;
    private static FollowAddressRepository follows;

    @BeforeAll
    static void open() {
        core = new CoreFixture(folder);
        follows = new FollowAddressRepository(core.entityManager);
    }

    @AfterAll
    static void close() {
        core.close();
    }

    private static List<Long> ids(List<AccountAddress> accounts) {
        return accounts.stream().map(AccountAddress::id).toList();
    }

    @Test
    void pagesFollowEachOtherTheLatestFirstWithOneStatementEach() {
        long alice = People.local(core);
        List<Long> followers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            followers.addFirst(People.remote(core, "remote.example"));
            People.follow(core, followers.getFirst(), alice);
        }

        long before = core.persistence.statements();
        assertThat(ids(core.run(() -> follows.followers(alice, new Piece(0, 2)))))
                .isEqualTo(followers.subList(0, 2));
        assertThat(core.persistence.statements() - before).isEqualTo(1);
        assertThat(ids(core.run(() -> follows.followers(alice, new Piece(2, 3)))))
                .isEqualTo(followers.subList(2, 5));
        assertThat(ids(core.run(() -> follows.following(followers.getFirst(), new Piece(0, 12)))))
                .containsExactly(alice);
    }

    @Test
    void suspendedAccountsAreLeftOut() {
        long alice = People.local(core);
        long carol = People.remote(core, "remote.example");
        People.follow(core, carol, alice);
        core.execute("update account set suspended_at = now(), suspension_origin = 'LOCAL' where id = " + carol);

        assertThat(core.run(() -> follows.followers(alice, new Piece(0, 12)))).isEmpty();
    }
}
