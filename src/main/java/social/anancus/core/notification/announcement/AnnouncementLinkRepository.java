package social.anancus.core.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import social.anancus.core.instance.LocalUris;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.platform.persistence.Row;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;

/** Finds what announcements name and link to. */
@ApplicationScoped
public class AnnouncementLinkRepository {
    private EntityManager entityManager;
    private LocalUris uris;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public AnnouncementLinkRepository() {}

    @Inject
    public AnnouncementLinkRepository(EntityManager entityManager, LocalUris uris) {
        this.entityManager = entityManager;
        this.uris = uris;
    }

    /** Accounts by handle, as it stands in the text without the first at sign and in lower case. */
    Map<String, AnnouncementText.Mention> accounts(Collection<String> handles) {
        Map<String, AnnouncementText.Mention> found = new HashMap<>();
        if (handles.isEmpty()) {
            return found;
        }
        Sql.of("select h.handle, a.id, a.username, a.domain, coalesce(a.url, a.uri) from"
                        + " unnest(cast(:handles as text[])) as h(handle) join account a on lower(a.username) ="
                        + " split_part(h.handle, '@', 1) and coalesce(a.domain, :local) ="
                        + " coalesce(nullif(split_part(h.handle, '@', 2), ''), :local)"
                        + " where a.suspended_at is null and a.deleted_at is null")
                .set("handles", handles)
                .set("local", uris.localDomain())
                .list(entityManager, row -> Map.entry(row.text(0), mention(row)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private AnnouncementText.Mention mention(Row row) {
        String domain = row.textOrNull(3);
        return new AnnouncementText.Mention(
                row.number(1),
                row.text(2),
                domain == null ? row.text(2) : row.text(2) + "@" + domain,
                domain == null ? uris.profile(row.text(2)) : row.text(4));
    }

    /** Statuses that all may see, by link. */
    Map<String, AnnouncementText.Status> statuses(Collection<String> links) {
        Map<String, AnnouncementText.Status> found = new HashMap<>();
        if (links.isEmpty()) {
            return found;
        }
        SqlCondition visible = StatusVisibility.visibleTo(Viewer.anonymous(), "s");
        Sql.of("select l.link, s.id from unnest(cast(:links as text[])) as l(link) join status s on (s.url = l.link"
                        + " or s.uri = l.link or s.uri is null and s.id = cast(substring(l.link from :local) as"
                        + " bigint)) where " + visible.sql())
                .setAll(visible.parameters())
                .set("links", links)
                .set(
                        "local",
                        "^" + Pattern.quote(uris.root()).replace("\\Q", "").replace("\\E", "") + "/@\\w+/(\\d{1,18})$")
                .list(
                        entityManager,
                        row -> Map.entry(row.text(0), new AnnouncementText.Status(row.number(1), row.text(0))))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }
}
