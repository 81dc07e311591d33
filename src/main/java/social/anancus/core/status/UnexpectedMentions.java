package social.anancus.core.status;

import java.util.List;

/** Somebody is mentioned whom the client did not expect; nothing was published. */
public final class UnexpectedMentions extends RuntimeException {
    private final List<Long> accountIds;

    /**
     * @param accountIds who
     */
    public UnexpectedMentions(List<Long> accountIds) {
        super("Post would be sent to unexpected accounts");
        this.accountIds = List.copyOf(accountIds);
    }

    /**
     * @return the accounts that were not expected
     */
    public List<Long> accountIds() {
        return accountIds;
    }
}
