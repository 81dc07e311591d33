package social.anancus.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Pictures of posts: every sixth post has one to four, as rows without files. */
final class MediaRows {
    private static final int POSTS_PER_PICTURE = 6;
    private static final int MOST = 4;
    private static final String BLURHASH = "LEHV6nWB2yk8pyo0adR*.7kCMdnj";

    private final SplittableRandom random;
    private final CopyTable rows;

    MediaRows(Connection connection, SplittableRandom random) {
        this.random = random;
        this.rows = new CopyTable(
                connection,
                "media_attachment (id, account_id, status_id, type, processing, description, blurhash, width, height,"
                        + " small_width, small_height, original_key, original_type, original_size, small_key, small_type,"
                        + " small_size, created_at, updated_at)");
    }

    /** The ids of what the post has, as an array. */
    String attach(PostRows.Post post) {
        List<Long> ids = new ArrayList<>();
        if (random.nextInt(POSTS_PER_PICTURE) == 0) {
            for (int i = 1 + random.nextInt(MOST); i > 0; i--) {
                ids.add(picture(post, i));
            }
        }
        return CopyTable.numbers(ids);
    }

    /** Of the milliseconds before the post, as uploads are; its lower bits keep pictures of one millisecond apart. */
    private long picture(PostRows.Post post, int number) {
        long id = post.id() - ((long) number << 16);
        rows.row(
                id,
                post.author().id(),
                post.id(),
                "IMAGE",
                "DONE",
                random.nextInt(3) > 0 ? Words.sentence(random, 8) : null,
                BLURHASH,
                1600,
                1200,
                640,
                480,
                key(),
                "image/jpeg",
                400_000,
                key(),
                "image/jpeg",
                60_000,
                post.at(),
                post.at());
        return id;
    }

    /** The name of a stored file in the server's form. */
    private String key() {
        return "%02x/%02x/%014x%014x.jpg"
                .formatted(
                        random.nextInt(256), random.nextInt(256), random.nextLong(1L << 56), random.nextLong(1L << 56));
    }

    void flush() throws SQLException {
        rows.flush();
    }
}
