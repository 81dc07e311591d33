package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import social.anancus.core.status.LiveChanges;
import social.anancus.core.status.Viewer;
import social.anancus.core.status.visibility.StatusVisibility;
import social.anancus.platform.persistence.Sql;
import social.anancus.platform.persistence.SqlCondition;

/** The rows of {@code conversation_mute}. */
@ApplicationScoped
public class ConversationMuteRepository {
    private EntityManager entityManager;
    private LiveChanges live;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConversationMuteRepository() {}

    @Inject
    public ConversationMuteRepository(EntityManager entityManager, LiveChanges live) {
        this.entityManager = entityManager;
        this.live = live;
    }

    /**
     * @param accountId who wants to hear no more
     * @param conversationId of what
     * @param now the time
     */
    void add(long accountId, long conversationId, Instant now) {
        Sql.of(
                        "insert into conversation_mute (account_id, conversation_id, created_at) values (:account, :conversation,"
                                + " :now) on conflict (account_id, conversation_id) do nothing")
                .set("account", accountId)
                .set("conversation", conversationId)
                .set("now", now)
                .update(entityManager);
        live.viewer(accountId);
    }

    /**
     * @param accountId who wants to hear again
     * @param conversationId of what
     */
    void remove(long accountId, long conversationId) {
        Sql.of("delete from conversation_mute where account_id = :account and conversation_id = :conversation")
                .set("account", accountId)
                .set("conversation", conversationId)
                .update(entityManager);
        live.viewer(accountId);
    }

    /**
     * @param viewer whose
     * @param limit at most how many
     * @return the last muted first, with the first status of each that the viewer may see
     */
    public List<MutedConversation> list(Viewer.LocalViewer viewer, int limit) {
        SqlCondition visible = StatusVisibility.visibleTo(viewer, "s");
        return Sql.of("select m.conversation_id, m.created_at, (select s.id from status s where s.conversation_id ="
                        + " m.conversation_id and " + visible.sql() + " order by s.id limit 1) from conversation_mute m"
                        + " where m.account_id = :account order by m.created_at desc, m.conversation_id desc")
                .setAll(visible.parameters())
                .set("account", viewer.id())
                .limit(limit)
                .list(
                        entityManager,
                        row -> new MutedConversation(row.number(0), row.time(1), row.isNull(2) ? null : row.number(2)));
    }

    /**
     * @param accountId an account
     * @return how many conversations it mutes
     */
    public long count(long accountId) {
        return Sql.of("select count(*) from conversation_mute where account_id = :account")
                .set("account", accountId)
                .first(entityManager, row -> row.number(0))
                .orElse(0L);
    }
}
