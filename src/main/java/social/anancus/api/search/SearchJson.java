package social.anancus.api.search;

import java.util.List;
import social.anancus.api.account.AccountJson;
import social.anancus.api.json.EmptyJson;
import social.anancus.api.status.StatusJson;
import social.anancus.api.tag.TagJson;

/** Search (https://docs.joinmastodon.org/entities/Search/). */
public record SearchJson(
        List<AccountJson> accounts, List<StatusJson> statuses, List<TagJson> hashtags, List<EmptyJson> collections) {}
