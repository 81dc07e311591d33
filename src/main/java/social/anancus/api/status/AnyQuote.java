package social.anancus.api.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The entities Quote and ShallowQuote: inside of a quoted status there is only the id of what that quotes.
 */
public sealed interface AnyQuote {
    /** With the quoted status. */
    record Deep(String state, @Nullable StatusJson quotedStatus) implements AnyQuote {}

    /** With its id only. */
    record Shallow(
            String state,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String quotedStatusId) implements AnyQuote {}
}
