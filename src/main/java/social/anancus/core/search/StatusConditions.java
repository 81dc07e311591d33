package social.anancus.core.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import social.anancus.platform.persistence.SqlCondition;

/** Makes conditions of the operators of a query. */
final class StatusConditions {
    private final long viewer;
    private final LocalDate today;
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    StatusConditions(long viewer, Instant now) {
        this.viewer = viewer;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /**
     * @return what all operators together ask for
     */
    SqlCondition of(List<StatusQuery.Filter> filters) {
        filters.forEach(this::add);
        String sql = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        return new SqlCondition(sql, values);
    }

    private void add(StatusQuery.Filter filter) {
        String condition = condition(filter);
        conditions.add(filter.negated() ? "not (" + condition + ")" : "(" + condition + ")");
    }

    private String condition(StatusQuery.Filter filter) {
        return switch (filter.key()) {
            case FROM -> from(filter.value());
            case LANGUAGE ->
                "coalesce(s.language, '') = " + value(filter.value().toLowerCase(Locale.ROOT));
            case HAS -> has(filter.value());
            case IS -> is(filter.value());
            case BEFORE -> "s.created_at < " + start(filter.day());
            case AFTER -> "s.created_at >= " + start(filter.day().plusDays(1));
            case DURING ->
                "s.created_at >= " + start(filter.day()) + " and s.created_at < "
                        + start(filter.day().plusDays(1));
            case IN ->
                switch (filter.value()) {
                    case "library" -> SearchScope.LIBRARY;
                    case "public" -> SearchScope.PUBLIC;
                    default -> "true";
                };
        };
    }

    private String start(LocalDate day) {
        LocalDate bounded = day.isAfter(today.plusYears(1)) ? today.plusYears(1) : day;
        return value(bounded.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private String from(String name) {
        if (name.equals("me")) {
            return "s.account_id = " + value(viewer);
        }
        String[] parts = (name.startsWith("@") ? name.substring(1) : name).split("@", 2);
        String domain = parts.length == 1 ? "" : parts[1].toLowerCase(Locale.ROOT);
        return "s.account_id in (select f.id from account f where lower(f.username) = "
                + value(parts[0].toLowerCase(Locale.ROOT)) + " and coalesce(f.domain, '') = " + value(domain) + ")";
    }

    private String has(String what) {
        return switch (what) {
            case "poll" -> "s.poll_id is not null";
            case "link", "embed" -> "s.content like '%<a %'";
            case "image", "video", "audio" ->
                "exists (select from media_attachment m where m.id = any(s.media_ids) and m.type = "
                        + value(what.toUpperCase(Locale.ROOT)) + ")";
            default -> "s.media_ids <> '{}'";
        };
    }

    private static String is(String what) {
        return switch (what) {
            case "reply" -> "s.reply";
            case "quote" -> "exists (select from quote q where q.status_id = s.id)";
            default -> "s.sensitive";
        };
    }

    private String value(Object value) {
        String name = "operator" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
