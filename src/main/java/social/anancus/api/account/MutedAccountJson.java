package social.anancus.api.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The entity MutedAccount.
 *
 * @param account the account
 * @param muteExpiresAt until when; null for ever
 */
public record MutedAccountJson(
        @JsonUnwrapped AccountJson account, @Nullable Instant muteExpiresAt) {}
