package social.anancus.platform.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.anancus.platform.json.Json;
import social.anancus.support.SoftKey;

class WebAuthnTest {
    private static final String ORIGIN = "https://anancus.example";
    private static final RelyingParty PARTY = RelyingParty.of(ORIGIN, "anancus.example");
    private static final KeyOwner ALICE = new KeyOwner(new byte[] {1, 2, 3}, "@alice@anancus.example");
    private static final byte[] CHALLENGE = "a challenge of thirty-two bytes.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "another challenge of 32 bytes...".getBytes(StandardCharsets.UTF_8);

    private static final String EMPTY =
            "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"\"}}";

    private final WebAuthn webAuthn = new WebAuthn(new Json());
    private final SoftKey key = new SoftKey();

    private String creation() {
        return webAuthn.creationOptions(PARTY, ALICE, List.of(), CHALLENGE);
    }

    private MadeKey made() {
        return webAuthn.made(PARTY, CHALLENGE, key.create(creation(), ORIGIN)).orElseThrow();
    }

    private String request(MadeKey made) {
        return webAuthn.requestOptions(PARTY, List.of(made.credentialId()), CHALLENGE);
    }

    @Test
    void aKeyIsMadeAndSigns() {
        MadeKey made = made();
        String answer = key.sign(request(made), ORIGIN);

        assertThat(webAuthn.signer(answer))
                .hasValueSatisfying(id -> assertThat(id).isEqualTo(made.credentialId()));
        assertThat(webAuthn.signed(PARTY, CHALLENGE, made, answer)).hasValue(1);
    }

    @Test
    void thePageIsToldWhatIsWanted() {
        MadeKey made = made();
        JsonNode options =
                new Json().tree(webAuthn.creationOptions(PARTY, ALICE, List.of(made.credentialId()), CHALLENGE));

        assertThat(options.path("rp").path("id").asText()).isEqualTo("anancus.example");
        assertThat(options.path("user").path("displayName").asText()).isEqualTo("@alice@anancus.example");
        assertThat(options.path("pubKeyCredParams").findValuesAsText("alg")).containsExactly("-8", "-7", "-257");
        assertThat(options.path("excludeCredentials")).hasSize(1);
        assertThat(new Json().tree(request(made)).path("allowCredentials")).hasSize(1);
    }

    @Test
    void theAnswerOfAnotherPageOrToAnotherChallengeDoesNotCount() {
        assertThat(webAuthn.made(PARTY, CHALLENGE, key.create(creation(), "https://evil.example")))
                .isEmpty();
        assertThat(webAuthn.made(PARTY, OTHER, key.create(creation(), ORIGIN))).isEmpty();
        RelyingParty elsewhere = RelyingParty.of("https://other.example", "other.example");
        assertThat(webAuthn.made(elsewhere, CHALLENGE, key.create(creation(), "https://other.example")))
                .as("made for another host")
                .isEmpty();

        MadeKey made = made();
        assertThat(webAuthn.signed(PARTY, CHALLENGE, made, key.sign(request(made), "https://evil.example")))
                .isEmpty();
        assertThat(webAuthn.signed(PARTY, OTHER, made, key.sign(request(made), ORIGIN)))
                .isEmpty();
    }

    @Test
    void anotherKeyDoesNotSignForThisOne() {
        MadeKey made = made();

        assertThat(webAuthn.signed(PARTY, CHALLENGE, made, new SoftKey().sign(request(made), ORIGIN)))
                .isEmpty();
    }

    @Test
    void aKeyThatCountsBackwardsWasCopied() {
        MadeKey made = made();
        MadeKey used = new MadeKey(made.credentialId(), made.attestedData(), 7);

        assertThat(webAuthn.signed(PARTY, CHALLENGE, used, key.sign(request(made), ORIGIN)))
                .isEmpty();
        key.count(7);
        assertThat(webAuthn.signed(PARTY, CHALLENGE, used, key.sign(request(made), ORIGIN)))
                .hasValue(8);
    }

    @Test
    void whatIsNoAnswerDoesNotCount() {
        MadeKey made = made();
        for (String nonsense : List.of("", "{}", "[]", "null", "\"x\"", "{\"id\":\"x\"}", EMPTY, "x".repeat(100_000))) {
            assertThat(webAuthn.made(PARTY, CHALLENGE, nonsense)).isEmpty();
            assertThat(webAuthn.signer(nonsense)).isEmpty();
            assertThat(webAuthn.signed(PARTY, CHALLENGE, made, nonsense)).isEmpty();
        }
    }
}
