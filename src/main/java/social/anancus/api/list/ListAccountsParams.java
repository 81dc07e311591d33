package social.anancus.api.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;

/** Accounts to put into a list or to take out. */
public record ListAccountsParams(@Nullable List<Long> accountIds) implements Params {
    List<Long> ids() {
        return accountIds == null ? List.of() : accountIds;
    }
}
