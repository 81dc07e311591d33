package social.anancus.core.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import social.anancus.platform.persistence.Sql;

/** The rows of {@code conversation_mute}. */
@ApplicationScoped
public class ConversationMuteRepository {
    private EntityManager entityManager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConversationMuteRepository() {}

    @Inject
    public ConversationMuteRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
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
    }
}
