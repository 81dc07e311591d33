package social.anancus.api.console;

import org.jspecify.annotations.Nullable;

/**
 * Another account, as the operator names it.
 *
 * @param acct a handle, or the address of an actor or its page
 */
record OtherAccountJson(@Nullable String acct) {}
