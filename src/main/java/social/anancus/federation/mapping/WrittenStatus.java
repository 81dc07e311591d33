package social.anancus.federation.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import social.anancus.core.status.LinkedStatus;

/**
 * A status of a local author.
 *
 * @param status the status
 * @param note its document without a context; null for a reblog
 */
record WrittenStatus(LinkedStatus status, @Nullable ObjectNode note) {}
