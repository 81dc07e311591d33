package social.anancus.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import social.anancus.api.emoji.CustomEmojiJson;
import social.anancus.platform.json.Kept;

/**
 * The entity Account (https://docs.joinmastodon.org/entities/Account/), the same for whoever looks.
 *
 * @param url the profile's page for people
 * @param uri the actor's id
 * @param note HTML
 * @param noindex absent for remote accounts
 * @param moved where the account has gone; absent within this, and where it has not
 * @param memorial true or absent
 * @param suspended true or absent
 * @param limited true or absent
 * @param createdAt the day, at midnight
 * @param roles those that are shown; absent for remote accounts
 */
@Kept
public record AccountJson(
        String id,
        String username,
        String acct,
        String url,
        String uri,
        String displayName,
        String note,
        String avatar,
        String avatarStatic,
        String avatarDescription,
        String header,
        String headerStatic,
        String headerDescription,
        boolean locked,
        List<FieldJson> fields,
        List<CustomEmojiJson> emojis,
        boolean bot,
        boolean group,
        @Nullable Boolean discoverable,
        boolean indexable,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean noindex,
        @JsonInclude(Include.NON_NULL) @Nullable AccountJson moved,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean memorial,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean suspended,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean limited,
        Instant createdAt,
        @Nullable LocalDate lastStatusAt,
        long statusesCount,
        long followersCount,
        long followingCount,
        @Nullable Boolean hideCollections,
        boolean showMedia,
        boolean showMediaReplies,
        boolean showFeatured,
        @JsonInclude(Include.NON_NULL) @Nullable List<AccountRoleJson> roles,
        FeatureApprovalJson featureApproval) {
    /** The same with the account to which it has moved. */
    AccountJson movedTo(AccountJson target) {
        return new AccountJson(
                id,
                username,
                acct,
                url,
                uri,
                displayName,
                note,
                avatar,
                avatarStatic,
                avatarDescription,
                header,
                headerStatic,
                headerDescription,
                locked,
                fields,
                emojis,
                bot,
                group,
                discoverable,
                indexable,
                noindex,
                target,
                memorial,
                suspended,
                limited,
                createdAt,
                lastStatusAt,
                statusesCount,
                followersCount,
                followingCount,
                hideCollections,
                showMedia,
                showMediaReplies,
                showFeatured,
                roles,
                featureApproval);
    }
}
