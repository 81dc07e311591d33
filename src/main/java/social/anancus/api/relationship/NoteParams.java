package social.anancus.api.relationship;

import org.jspecify.annotations.Nullable;
import social.anancus.api.request.Params;

/**
 * A private note.
 *
 * @param comment its text; blank to take it away
 */
public record NoteParams(@Nullable String comment) implements Params {}
