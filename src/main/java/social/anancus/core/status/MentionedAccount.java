package social.anancus.core.status;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be mentioned.
 *
 * @param id the account
 * @param username the name
 * @param domain the domain; null here
 * @param url the address of the profile
 * @param reachable whether a mention counts: not suspended, and does not block the author
 */
record MentionedAccount(long id, String username, @Nullable String domain, String url, boolean reachable) {
    String acct() {
        return domain == null ? username : username + "@" + domain;
    }
}
