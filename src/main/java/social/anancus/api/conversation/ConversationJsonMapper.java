package social.anancus.api.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import social.anancus.api.account.AccountJson;
import social.anancus.api.account.AccountJsonMapper;
import social.anancus.api.status.StatusJson;
import social.anancus.api.status.StatusJsonMapper;
import social.anancus.core.conversation.ConversationRow;
import social.anancus.core.conversation.FindConversation;
import social.anancus.core.status.Viewer;

/** Renders conversations, many with as few statements as one. */
@ApplicationScoped
public class ConversationJsonMapper {
    private AccountJsonMapper accounts;
    private StatusJsonMapper statuses;
    private FindConversation findConversation;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public ConversationJsonMapper() {}

    @Inject
    public ConversationJsonMapper(
            AccountJsonMapper accounts, StatusJsonMapper statuses, FindConversation findConversation) {
        this.accounts = accounts;
        this.statuses = statuses;
        this.findConversation = findConversation;
    }

    /**
     * @param rows conversations
     * @param ownerId whose they are
     * @return them, as many in the same order
     */
    public List<ConversationJson> toJson(List<ConversationRow> rows, long ownerId) {
        Set<Long> people = new HashSet<>();
        rows.forEach(row -> people.addAll(participants(row, ownerId)));
        Map<Long, AccountJson> byId = accounts.byId(people);
        Map<Long, StatusJson> shown =
                statuses.toJson(rows.stream().map(ConversationRow::lastStatusId).toList(), Viewer.local(ownerId));
        return rows.stream()
                .map(row -> new ConversationJson(
                        Long.toString(row.id()),
                        row.unread(),
                        participants(row, ownerId).stream()
                                .map(byId::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        shown.get(row.lastStatusId())))
                .toList();
    }

    private static List<Long> participants(ConversationRow row, long ownerId) {
        return row.participantIds().isEmpty() ? List.of(ownerId) : row.participantIds();
    }

    /**
     * @param conversationId a conversation
     * @param ownerId whose it is
     * @return it as the owner's open streams show it; empty if it is gone
     */
    public Optional<ConversationJson> forStream(long conversationId, long ownerId) {
        return findConversation
                .find(ownerId, conversationId)
                .map(row -> toJson(List.of(row), ownerId).getFirst());
    }
}
