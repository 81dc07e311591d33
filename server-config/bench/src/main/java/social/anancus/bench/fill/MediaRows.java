package social.anancus.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SplittableRandom;

/** Pictures of posts: rows without files. */
final class MediaRows {
    MediaRows(Connection connection, SplittableRandom random) {}

    /** The ids of what the post has, as an array. */
    String attach(PostRows.Post post) {
        return "{}";
    }

    void flush() throws SQLException {}
}
