package social.anancus.api.notification;

import social.anancus.api.account.AccountJson;

/** The entity PartialAccountWithAvatar: no more of an account than its picture needs. */
public record PartialAccountJson(
        String id,
        String acct,
        String url,
        String avatar,
        String avatarStatic,
        String avatarDescription,
        boolean locked,
        boolean bot) {
    static PartialAccountJson of(AccountJson account) {
        return new PartialAccountJson(
                account.id(),
                account.acct(),
                account.url(),
                account.avatar(),
                account.avatarStatic(),
                account.avatarDescription(),
                account.locked(),
                account.bot());
    }
}
