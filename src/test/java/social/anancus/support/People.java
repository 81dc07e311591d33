package social.anancus.support;

import java.util.concurrent.atomic.AtomicInteger;

/** Rows of accounts and statuses with no more in them than they must have, for tests that are about something else. */
public final class People {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    /**
     * @param core where
     * @return the id of a new local account
     */
    public static long local(CoreFixture core) {
        long id = core.ids.next();
        core.execute("insert into account (id, username, created_at, updated_at) values (" + id + ", 'alice_"
                + COUNT.incrementAndGet() + "', now(), now())");
        count(core, id);
        return id;
    }

    /**
     * @param core where
     * @param domain another server
     * @return the id of a new account of that server
     */
    public static long remote(CoreFixture core, String domain) {
        long id = core.ids.next();
        core.execute("insert into account (id, username, domain, uri, created_at, updated_at) values (" + id
                + ", 'carol" + id + "', '" + domain + "', 'https://" + domain + "/users/" + id + "', now(), now())");
        count(core, id);
        return id;
    }

    private static void count(CoreFixture core, long id) {
        core.execute("insert into account_stat (account_id) values (" + id + ")");
    }

    /**
     * @param core where
     * @param author an account
     * @param visibility to whom it goes, such as {@code PUBLIC}
     * @return the id of a new status
     */
    public static long status(CoreFixture core, long author, String visibility) {
        long id = core.ids.next();
        core.execute("insert into status (id, account_id, visibility, created_at) values (" + id + ", " + author + ", '"
                + visibility + "', '" + core.clock.instant() + "')");
        return id;
    }

    /**
     * @param core where
     * @param account who follows
     * @param target whom
     */
    public static void follow(CoreFixture core, long account, long target) {
        core.execute("insert into follow (account_id, target_account_id, created_at) values (" + account + ", " + target
                + ", now())");
    }
}
