package social.anancus.api.status;

import java.util.List;

/** The entity Context (https://docs.joinmastodon.org/entities/Context/). */
public record ContextJson(List<StatusJson> ancestors, List<StatusJson> descendants) {}
