package social.anancus.api.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link CredentialAccountJson} has for editing.
 *
 * @param note as typed
 * @param fields as typed
 * @param privacy to whom new statuses go
 * @param sensitive whether media are covered
 * @param language the language of new statuses; null where none was chosen
 */
public record SourceJson(
        String privacy,
        boolean sensitive,
        @Nullable String language,
        String note,
        List<FieldJson> fields,
        long followRequestsCount,
        @Nullable Boolean hideCollections,
        @Nullable Boolean discoverable,
        boolean indexable,
        List<String> attributionDomains,
        String quotePolicy) {}
