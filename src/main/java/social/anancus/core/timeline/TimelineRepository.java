package social.anancus.core.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.visibility.FeedVisibility;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.core.status.visibility.StatusWishes;
import social.anancus.platform.persistence.Page;
import social.anancus.platform.persistence.Paging;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;

/** Reads timelines: one statement per page, which gives the ids of statuses that the viewer may and wants to see. */
@ApplicationScoped
public class TimelineRepository {
    private static final String PUBLIC =
            "s.visibility = 'PUBLIC' and s.reblog_of_id is null and s.deleted_at is null and"
                    + " (not s.reply or s.in_reply_to_account_id = s.account_id)";
    private static final String AUTHOR_NOT_LIMITED =
            "not exists (select from account la where la.id = s.account_id and" + " la.silenced_at is not null)";

    private EntityManager entityManager;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public TimelineRepository() {}

    @Inject
    public TimelineRepository(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Which of the public statuses are wanted.
     *
     * @param localOnly only those of this server
     * @param remoteOnly only those of others
     * @param mediaOnly only those with attachments
     */
    public record Scope(boolean localOnly, boolean remoteOnly, boolean mediaOnly) {
        String condition() {
            return (localOnly ? " and s.uri is null" : "")
                    + (remoteOnly ? " and s.uri is not null" : "")
                    + (mediaOnly ? " and s.media_ids <> '{}'" : "");
        }
    }

    /**
     * @param viewer the owner
     * @param paging which page
     * @return the ids of a page of the home feed
     */
    public Page<Long> home(Viewer.LocalViewer viewer, Paging paging) {
        SqlCondition wanted = FeedVisibility.wanted(viewer, "h", clock.instant());
        return page(
                FeedVisibility.WITH + "select h.status_id from minds, home_feed h where h.account_id = :viewer",
                wanted.sql(),
                new Bounds("h.status_id", paging),
                wanted.parameters());
    }

    /**
     * @param viewer who looks
     * @param listId a list, that the caller knows to be the viewer's
     * @param paging which page
     * @return the ids of a page of its feed
     */
    public Page<Long> list(Viewer.LocalViewer viewer, long listId, Paging paging) {
        SqlCondition wanted = FeedVisibility.wanted(viewer, "h", clock.instant());
        Map<String, Object> parameters = new HashMap<>(wanted.parameters());
        parameters.put("list", listId);
        return page(
                FeedVisibility.WITH + "select h.status_id from minds, list_feed h where h.list_id = :list",
                wanted.sql(),
                new Bounds("h.status_id", paging),
                parameters);
    }

    /**
     * @param viewer who looks
     * @param scope which statuses
     * @param languages only in these; empty for all
     * @param paging which page
     * @return the ids of a page of public statuses, without answers to others and without reblogs
     */
    public Page<Long> publicStatuses(Viewer viewer, Scope scope, List<String> languages, Paging paging) {
        Map<String, Object> parameters = new HashMap<>(wanted(viewer).parameters());
        parameters.put("languages", languages);
        return page(
                "select s.id from status s where " + PUBLIC + scope.condition() + " and " + AUTHOR_NOT_LIMITED
                        + (languages.isEmpty()
                                ? ""
                                : " and (s.language is null or s.language = any(cast(:languages as text[])))"),
                wanted(viewer).sql(),
                new Bounds("s.id", paging),
                parameters);
    }

    /**
     * Which tags a status must have, as ids.
     *
     * @param any one of these
     * @param all each of these
     * @param none none of these
     */
    public record Tags(List<Long> any, List<Long> all, List<Long> none) {}

    /**
     * @param viewer who looks
     * @param tags which tags
     * @param scope which statuses
     * @param paging which page
     * @return the ids of a page of public statuses with those tags
     */
    public Page<Long> tagged(Viewer viewer, Tags tags, Scope scope, Paging paging) {
        Map<String, Object> parameters = new HashMap<>(wanted(viewer).parameters());
        parameters.put("any", tags.any());
        parameters.put("all", tags.all());
        parameters.put("none", tags.none());
        return page(
                "select s.id from status s where s.visibility = 'PUBLIC' and s.deleted_at is null and exists (select from"
                        + " status_tag ta where ta.status_id = s.id and ta.tag_id = any(cast(:any as bigint[])))"
                        + (tags.all().isEmpty()
                                ? ""
                                : " and not exists (select from unnest(cast(:all as bigint[])) as w(id) where not exists"
                                        + " (select from status_tag tb where tb.status_id = s.id and tb.tag_id = w.id))")
                        + (tags.none().isEmpty()
                                ? ""
                                : " and not exists (select from status_tag tn where tn.status_id = s.id and tn.tag_id ="
                                        + " any(cast(:none as bigint[])))")
                        + scope.condition() + " and " + AUTHOR_NOT_LIMITED,
                wanted(viewer).sql(),
                new Bounds("s.id", paging),
                parameters);
    }

    /**
     * Which statuses of an account are wanted.
     *
     * @param mediaOnly only those with attachments
     * @param noReplies no answers to others
     * @param noReblogs no reblogs
     * @param tagId only with this tag; 0 for all
     */
    public record Selection(boolean mediaOnly, boolean noReplies, boolean noReblogs, long tagId) {}

    /**
     * @param viewer who looks
     * @param accountId whose statuses; somebody whom the viewer has muted or blocked shows them still, when asked for
     * @param selection which of them
     * @param paging which page
     * @return the ids of a page
     */
    public Page<Long> account(Viewer viewer, long accountId, Selection selection, Paging paging) {
        SqlCondition visible = StatusVisibility.visibleTo(viewer, "s");
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("account", accountId);
        parameters.put("tag", selection.tagId());
        return page(
                "select s.id from status s where s.account_id = :account and s.deleted_at is null"
                        + (selection.mediaOnly() ? " and s.media_ids <> '{}' and s.reblog_of_id is null" : "")
                        + (selection.noReplies() ? " and (not s.reply or s.in_reply_to_account_id = s.account_id)" : "")
                        + (selection.noReblogs() ? " and s.reblog_of_id is null" : "")
                        + (selection.tagId() == 0
                                ? ""
                                : " and exists (select from status_tag t where t.status_id = s.id and t.tag_id = :tag)"),
                visible.sql(),
                new Bounds("s.id", paging),
                parameters);
    }

    /**
     * @param viewer who looks
     * @param accountId whose statuses
     * @param paging which page
     * @return a page of the pinned ones, the last pinned first, by the ids of the pins
     */
    public Page<Long> pinned(Viewer viewer, long accountId, Paging paging) {
        if (paging.isEmpty()) {
            return Page.empty();
        }
        SqlCondition visible = StatusVisibility.visibleTo(viewer, "s");
        return paging.page(
                Sql.of(
                                "select s.id from status_pin p join status s on s.id = p.status_id where p.account_id = :account and"
                                        + " s.account_id = :account and " + visible.sql() + " and "
                                        + paging.condition("s.id")
                                        + " order by p.id desc")
                        .setAll(visible.parameters())
                        .setAll(paging.parameters())
                        .set("account", accountId)
                        .limit(paging.limit())
                        .numbers(entityManager),
                id -> id);
    }

    private SqlCondition wanted(Viewer viewer) {
        return StatusVisibility.visibleTo(viewer, "s").and(StatusWishes.wantedBy(viewer, "s", clock.instant()));
    }

    private record Bounds(String column, Paging paging) {}

    private Page<Long> page(String select, String condition, Bounds bounds, Map<String, Object> parameters) {
        Paging paging = bounds.paging();
        if (paging.isEmpty()) {
            return Page.empty();
        }
        List<Long> ids = Sql.of(select + " and " + condition + " and " + paging.condition(bounds.column())
                        + " order by " + paging.order(bounds.column()))
                .setAll(parameters)
                .setAll(paging.parameters())
                .limit(paging.limit())
                .numbers(entityManager);
        return paging.page(ids, id -> id);
    }
}
