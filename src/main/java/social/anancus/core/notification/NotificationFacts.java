package social.anancus.core.notification;

import social.anancus.core.notification.NotificationFacts.Between;
import social.anancus.core.notification.NotificationFacts.Sender;

/**
 * All that counts when it is decided whether somebody is told of something.
 *
 * @param receiverId who is told
 * @param oneself whether the receiver did it
 * @param sender who did it
 * @param between what stands between the two
 * @param status what the status has to do with the receiver
 * @param policy the receiver's
 */
record NotificationFacts(
        long receiverId, boolean oneself, Sender sender, Between between, About status, NotificationPolicy policy) {
    /**
     * @param suspended whether moderators have suspended it
     * @param limited whether moderators have limited it
     * @param bot whether it is automated
     * @param young whether it is less than 30 days old
     */
    record Sender(boolean suspended, boolean limited, boolean bot, boolean young) {}

    /**
     * @param blocked whether one blocks the other
     * @param muted whether the receiver mutes the sender with notifications
     * @param domainBlocked whether the receiver blocks the sender's domain
     * @param following whether the receiver follows the sender
     * @param follower whether the sender has followed the receiver for three days
     * @param permitted whether the receiver has let the sender in
     * @param staff whether the sender moderates and stands above the receiver
     */
    record Between(
            boolean blocked,
            boolean muted,
            boolean domainBlocked,
            boolean following,
            boolean follower,
            boolean permitted,
            boolean staff) {}

    /**
     * @param visible whether the receiver may see it; true where there is none
     * @param conversationMuted whether the receiver has muted its conversation
     * @param unwanted whether it names or answers somebody whom the receiver blocks or mutes with notifications
     * @param direct whether it is addressed to the mentioned only
     * @param answersReceiver whether it stands under a direct status in which the receiver named the sender
     */
    record About(
            boolean visible, boolean conversationMuted, boolean unwanted, boolean direct, boolean answersReceiver) {}
}
