package social.anancus.api.streaming;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a client of a WebSocket is told that asked for what it cannot have.
 *
 * @param error why
 * @param status the status that a request would get; absent where Mastodon sends none
 */
record StreamErrorJson(
        String error,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer status) {}
