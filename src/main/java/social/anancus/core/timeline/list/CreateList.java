package social.anancus.core.timeline.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import social.anancus.platform.error.Invalid;

/** Makes a list. */
@ApplicationScoped
public class CreateList {
    static final int MAX_LISTS = 50;

    private static final AccountList NEW = new AccountList(0, "", RepliesPolicy.LIST, false);

    private ListRepository lists;
    private Clock clock;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public CreateList() {}

    @Inject
    public CreateList(ListRepository lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * @param ownerAccountId whose it will be
     * @param draft what it shall be
     * @return the list
     * @throws Invalid if title or policy are not allowed, or there are too many
     */
    @Transactional
    public AccountList create(long ownerAccountId, ListDraft draft) {
        AccountList wanted = draft.onto(NEW);
        if (lists.countLocked(ownerAccountId) >= MAX_LISTS) {
            throw new Invalid("Validation failed: You have reached the maximum number of lists");
        }
        long id = lists.add(ownerAccountId, wanted, clock.instant());
        return new AccountList(id, wanted.title(), wanted.repliesPolicy(), wanted.exclusive());
    }
}
