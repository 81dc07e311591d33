package social.anancus.web.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A status in one line, for lists in which one chooses.
 *
 * @param id the status
 * @param path its page here
 * @param authorId who wrote it
 * @param acct the author's name, with the domain if it is another
 * @param text how it begins: its content warning where it has one; empty where it has no words
 * @param language its language; null if unknown
 * @param media how many attachments it has
 * @param createdAt when it was written
 */
public record PostLine(
        long id,
        String path,
        long authorId,
        String acct,
        String text,
        @Nullable String language,
        int media,
        Instant createdAt) {}
