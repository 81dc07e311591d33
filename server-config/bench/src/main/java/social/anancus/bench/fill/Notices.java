package social.anancus.bench.fill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The notifications of what was invented; written at the end in the order of their times, as their ids rise. */
final class Notices {
    private final List<Notice> all = new ArrayList<>();

    private record Notice(
            Instant at,
            long to,
            long from,
            String type,
            @Nullable Long status) {
        /** Of types that are shown in groups: which group. */
        private @Nullable String group() {
            long hour = at.getEpochSecond() / Duration.ofHours(1).toSeconds();
            return switch (type) {
                case "FAVOURITE" -> "favourite-" + status + "-" + hour;
                case "REBLOG" -> "reblog-" + status + "-" + hour;
                case "FOLLOW" -> "follow-" + hour;
                default -> null;
            };
        }
    }

    /** Nobody is told of what one did oneself. */
    void add(Instant at, long to, long from, String type, @Nullable Long status) {
        if (to != from) {
            all.add(new Notice(at, to, from, type, status));
        }
    }

    void write(Connection connection) throws SQLException {
        var rows = new CopyTable(
                connection, "notification (account_id, from_account_id, type, status_id, group_key, created_at)");
        all.sort(Comparator.comparing(Notice::at));
        for (Notice notice : all) {
            rows.row(notice.to(), notice.from(), notice.type(), notice.status(), notice.group(), notice.at());
        }
        rows.flush();
    }
}
