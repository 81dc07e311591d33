package social.anancus.core.status;

import org.jspecify.annotations.Nullable;

/**
 * What somebody who asks for a status of a local author may know of it.
 *
 * @param state whether it can be had
 * @param open whether everybody may see it, or could while it was there
 * @param reblogOfId what it shares; null where it is no reblog
 * @param authorBlocks whether its author has blocked somebody or a domain, so that it matters who asks
 */
public record FoundLocalStatus(
        State state, boolean open, @Nullable Long reblogOfId, boolean authorBlocks) {
    /** Whether it can be had. */
    public enum State {
        /** It can. */
        SHOWN,
        /** It is deleted, and everybody could see it. */
        GONE
    }
}
