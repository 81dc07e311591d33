package social.anancus.bench.inbox;

import java.net.URI;
import java.security.KeyPair;
import java.util.Base64;

/**
 * Somebody who sends.
 *
 * @param base where the actor is served
 * @param number which one
 * @param keys its RSA keys
 */
public record SendingActor(URI base, int number, KeyPair keys) {
    private static final String PEM_LINE = "-----%s PUBLIC KEY-----\n";

    /**
     * @return the actor's name
     */
    public String name() {
        return "sender" + number;
    }

    /**
     * @return the actor's id
     */
    public String id() {
        return base + "/users/" + name();
    }

    /**
     * @return the id of its key
     */
    public String keyId() {
        return id() + "#main-key";
    }

    /**
     * @return the public key as PEM
     */
    String pem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPublic().getEncoded());
        return PEM_LINE.formatted("BEGIN") + body + "\n" + PEM_LINE.formatted("END");
    }

    /**
     * @return the actor document
     */
    String document() {
        return """
                {"@context":["https://www.w3.org/ns/activitystreams","https://w3id.org/security/v1"],
                 "id":"%1$s","type":"Person","preferredUsername":"%2$s","name":"%2$s","summary":"",
                 "inbox":"%1$s/inbox","outbox":"%1$s/outbox","followers":"%1$s/followers","following":"%1$s/following",
                 "url":"%1$s","manuallyApprovesFollowers":false,"discoverable":true,"published":"2026-01-01T00:00:00Z",
                 "endpoints":{"sharedInbox":"%3$s/inbox"},
                 "publicKey":{"id":"%4$s","owner":"%1$s","publicKeyPem":"%5$s"}}
                """.formatted(id(), name(), base, keyId(), pem().replace("\n", "\\n"));
    }

    /**
     * @return the answer to a WebFinger question (RFC 7033) for this actor
     */
    String webFinger() {
        return """
                {"subject":"acct:%s@%s","links":[{"rel":"self","type":"application/activity+json","href":"%s"}]}
                """.formatted(name(), base.getRawAuthority(), id());
    }
}
