package social.anancus.federation.signature;

import social.anancus.platform.error.RemoteUnavailable;

/** Gets the keys of actors from their servers. The part of federation that reads documents implements it. */
public interface ActorKeys {
    /**
     * Reads the document that a key id leads to, and the actor that it names as its owner, whatever is known of them; both must
     * name each other and be of one origin. Account and keys are stored, so that the key is found by its id afterwards. It
     * takes half a minute at most, a few seconds as a rule.
     *
     * @param keyId the URI of a key, on another server
     * @return whether an actor confirmed the key; if not, asking again soon is no use
     * @throws RemoteUnavailable if the server gives no usable answer for now
     */
    boolean fetch(String keyId);
}
