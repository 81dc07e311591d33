package social.anancus.core.status.visibility;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.Visibility;
import social.anancus.support.CoreFixture;

/**
 * Statuses of each visibility, replies and reblogs of them, people who stand in each way to their author, and the rule who
 * sees what, written down by hand.
 */
final class VisibilityWorld implements AutoCloseable {
    static final long AUTHOR = 100;
    static final long SHARER = 101;
    static final long TAG = 1;

    /** What the replies answer. */
    static final long ROOT = 1;

    /** Who looks, and what stands between them and the author. */
    enum Who {
        ANONYMOUS(0),
        AUTHOR_SELF(AUTHOR),
        MENTIONED(110),
        FOLLOWER(111),
        PENDING_FOLLOWER(112),
        STRANGER(113),
        BLOCKED_BY_AUTHOR(114),
        BLOCKED_BUT_MENTIONED_AND_FOLLOWING(115),
        BLOCKING_THE_AUTHOR(116),
        FOLLOWER_WHO_MUTES(117),
        FOLLOWER_WHOSE_MUTE_HAS_ENDED(118);

        final long id;

        Who(long id) {
            this.id = id;
        }

        Viewer viewer() {
            return this == ANONYMOUS ? Viewer.anonymous() : Viewer.local(id);
        }

        boolean blocked() {
            return this == BLOCKED_BY_AUTHOR || this == BLOCKED_BUT_MENTIONED_AND_FOLLOWING;
        }

        boolean follows() {
            return this == FOLLOWER
                    || this == FOLLOWER_WHO_MUTES
                    || this == FOLLOWER_WHOSE_MUTE_HAS_ENDED
                    || this == BLOCKED_BUT_MENTIONED_AND_FOLLOWING;
        }

        boolean mentioned() {
            return this == MENTIONED || this == BLOCKED_BUT_MENTIONED_AND_FOLLOWING;
        }

        boolean averse() {
            return this == BLOCKING_THE_AUTHOR || this == FOLLOWER_WHO_MUTES;
        }
    }

    /**
     * Whether somebody does not come across something because it names one whom they have blocked: the author blocks one who is
     * mentioned in all statuses, so that others' reblogs of these do not reach the author's own feeds.
     */
    static boolean namesSomebodyUnwanted(Who who, Kind kind) {
        return who == Who.AUTHOR_SELF && kind == Kind.REBLOG;
    }

    /** What they look at. */
    enum Kind {
        STATUS(0),
        REPLY(1),
        REBLOG(2);

        final int offset;

        Kind(int offset) {
            this.offset = offset;
        }
    }

    final CoreFixture core;
    private final Map<Visibility, Long> firstIds = new EnumMap<>(Visibility.class);

    VisibilityWorld(Path folder) {
        core = new CoreFixture(folder);
        account(AUTHOR);
        account(SHARER);
        core.execute("insert into tag (id, name, display_name, created_at) overriding system value values (1, 'spider',"
                + " 'spider', now())");
        for (Who who : Who.values()) {
            if (who != Who.ANONYMOUS && who != Who.AUTHOR_SELF) {
                account(who.id);
            }
            relate(who);
        }
        status(ROOT, AUTHOR, "'PUBLIC'", "null, null, false, null");
        long id = 1000;
        for (Visibility visibility : Visibility.values()) {
            firstIds.put(visibility, id);
            String quoted = "'" + visibility + "'";
            status(id, AUTHOR, quoted, "null, null, false, null");
            status(id + 1, AUTHOR, quoted, ROOT + ", " + AUTHOR + ", true, null");
            status(id + 2, SHARER, "'PUBLIC'", "null, null, false, " + id);
            for (Kind kind : Kind.values()) {
                for (Who who : Who.values()) {
                    if (who != Who.ANONYMOUS) {
                        give(who, id, kind);
                    }
                }
            }
            id += 10;
        }
    }

    /** Into the feed, and named where that is the point of somebody. */
    private void give(Who who, long first, Kind kind) {
        core.execute("insert into home_feed (account_id, status_id, reblog_of_id) values (" + who.id + ", "
                + (first + kind.offset) + ", " + (kind == Kind.REBLOG ? first : "null") + ")");
        if (who.mentioned() && kind != Kind.REBLOG) {
            core.execute("insert into mention (status_id, account_id) values (" + (first + kind.offset) + ", " + who.id
                    + ")");
        }
    }

    long id(Visibility visibility, Kind kind) {
        return firstIds.getOrDefault(visibility, 0L) + kind.offset;
    }

    void suspendAuthor(boolean suspended) {
        core.execute("update account set suspended_at = " + (suspended ? "now()" : "null") + ", suspension_origin = "
                + (suspended ? "'LOCAL'" : "null") + " where id = " + AUTHOR);
    }

    private void account(long id) {
        core.execute("insert into account (id, username, created_at, updated_at) values (" + id + ", 'a" + id
                + "', now(), now())");
        core.execute("insert into account_stat (account_id) values (" + id + ")");
    }

    private void relate(Who who) {
        String pair = who.id + ", " + AUTHOR;
        if (who.follows()) {
            core.execute("insert into follow (account_id, target_account_id, created_at) values (" + pair + ", now())");
        }
        if (who.blocked()) {
            core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + AUTHOR
                    + ", " + who.id + ", now())");
        }
        switch (who) {
            case PENDING_FOLLOWER ->
                core.execute("insert into follow_request (account_id, target_account_id, created_at) values (" + pair
                        + ", now())");
            case BLOCKING_THE_AUTHOR ->
                core.execute("insert into account_block (account_id, target_account_id, created_at) values (" + pair
                        + ", now())");
            case FOLLOWER_WHO_MUTES ->
                core.execute("insert into account_mute (account_id, target_account_id, created_at) values (" + pair
                        + ", now())");
            case FOLLOWER_WHOSE_MUTE_HAS_ENDED ->
                core.execute("insert into account_mute (account_id, target_account_id, expires_at, created_at) values ("
                        + pair + ", timestamptz '2026-01-01T00:00:00Z', now())");
            default -> {
                // nothing more
            }
        }
    }

    void status(long id, long account, String visibility, String place) {
        core.execute("insert into status (id, account_id, visibility, in_reply_to_id, in_reply_to_account_id, reply,"
                + " reblog_of_id, created_at) values (" + id + ", " + account + ", " + visibility + ", " + place
                + ", now())");
        core.execute("insert into status_tag (status_id, tag_id) values (" + id + ", " + TAG + ")");
    }

    static Stream<Arguments> rows() {
        return Stream.of(Visibility.values())
                .flatMap(visibility -> Stream.of(Who.values())
                        .flatMap(who -> Stream.of(Kind.values())
                                .flatMap(kind -> Stream.of(
                                        Arguments.of(visibility, who, kind, false),
                                        Arguments.of(visibility, who, kind, true)))));
    }

    /** The rule, written down once more and by hand. */
    static boolean expected(Visibility visibility, Who who, boolean suspended) {
        if (who == Who.AUTHOR_SELF) {
            return true;
        }
        if (suspended) {
            return false;
        }
        Set<Who> may = switch (visibility) {
            case PUBLIC, UNLISTED ->
                Set.of(
                        Who.ANONYMOUS,
                        Who.MENTIONED,
                        Who.FOLLOWER,
                        Who.PENDING_FOLLOWER,
                        Who.STRANGER,
                        Who.BLOCKING_THE_AUTHOR,
                        Who.FOLLOWER_WHO_MUTES,
                        Who.FOLLOWER_WHOSE_MUTE_HAS_ENDED);
            case PRIVATE ->
                Set.of(Who.MENTIONED, Who.FOLLOWER, Who.FOLLOWER_WHO_MUTES, Who.FOLLOWER_WHOSE_MUTE_HAS_ENDED);
            case DIRECT, LIMITED -> Set.of(Who.MENTIONED);
        };
        return may.contains(who);
    }

    @Override
    public void close() {
        core.close();
    }
}
