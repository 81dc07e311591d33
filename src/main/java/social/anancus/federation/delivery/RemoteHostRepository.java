package social.anancus.federation.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code remote_host}. */
@ApplicationScoped
class RemoteHostRepository {
    private static final String COLUMNS =
            " host, array_to_string(failed_on, ','), unavailable_since, last_failure, last_failure_at";
    private static final int LONGEST_REASON = 500;

    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    protected RemoteHostRepository() {}

    @Inject
    RemoteHostRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<TroubledHost> all() {
        return Sql.of("select" + COLUMNS + " from remote_host").list(entityManager, RemoteHostRepository::read);
    }

    /**
     * Notes a failure of today.
     *
     * @param days with so many different days of failures the host is unavailable
     */
    Optional<TroubledHost> fail(String host, String reason, Instant now, int days) {
        return Sql.of("insert into remote_host as h (host, failed_on, last_failure, last_failure_at, unavailable_since)"
                        + " values (:host, array[cast(:today as date)], :reason, :now,"
                        + " case when :days <= 1 then cast(:now as timestamptz) end) on conflict (host) do update set"
                        + " failed_on = case when cast(:today as date) = any(h.failed_on) then h.failed_on"
                        + " else h.failed_on || cast(:today as date) end, last_failure = excluded.last_failure,"
                        + " last_failure_at = excluded.last_failure_at, unavailable_since ="
                        + " case when h.unavailable_since is null and cardinality(h.failed_on) +"
                        + " case when cast(:today as date) = any(h.failed_on) then 0 else 1 end >= :days"
                        + " then cast(:now as timestamptz) else h.unavailable_since end returning" + COLUMNS)
                .set("host", host)
                .set("today", LocalDate.ofInstant(now, ZoneOffset.UTC).toString())
                .set("reason", cut(reason))
                .set("now", now)
                .set("days", days)
                .first(entityManager, RemoteHostRepository::read);
    }

    /** Whether there was something to forget. */
    boolean forget(String host) {
        return Sql.of("delete from remote_host where host = :host")
                        .set("host", host)
                        .update(entityManager)
                > 0;
    }

    private static String cut(String reason) {
        String clean = reason.replace("\0", "");
        return clean.substring(0, Math.min(clean.length(), LONGEST_REASON));
    }

    private static TroubledHost read(Row row) {
        String days = row.textOrNull(1);
        Set<LocalDate> failedOn = days == null || days.isEmpty()
                ? Set.of()
                : Arrays.stream(days.split(",")).map(LocalDate::parse).collect(Collectors.toSet());
        return new TroubledHost(row.text(0), failedOn, row.timeOrNull(2), row.textOrNull(3), row.timeOrNull(4));
    }
}
