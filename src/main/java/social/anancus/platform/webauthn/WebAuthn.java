package social.anancus.platform.webauthn;

import com.fasterxml.jackson.databind.JsonNode;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import social.anancus.platform.json.InvalidJsonException;
import social.anancus.platform.json.Json;
import tools.jackson.core.JacksonException;

/**
 * The two ceremonies of WebAuthn. The browser is told a challenge and what is wanted, as JSON; what it answers comes back as
 * the JSON of {@code PublicKeyCredential.toJSON()}. Keys are not asked to say who made them (no attestation), and need not
 * know their user: the password has been proven already.
 */
@ApplicationScoped
public class WebAuthn {
    private static final int MAX_RESPONSE = 16 * 1024;
    private static final long TIMEOUT_MILLIS = 300_000;
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);
    private static final String PUBLIC_KEY = "public-key";
    private static final String TYPE = "type";

    private Json json;
    private AttestedCredentialDataConverter converter;
    private WebAuthnManager manager;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // the proxy calls no method of its own instance
    public WebAuthn() {}

    @Inject
    public WebAuthn(Json json) {
        ObjectConverter objects = new ObjectConverter();
        this.json = json;
        this.converter = new AttestedCredentialDataConverter(objects);
        this.manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    }

    /**
     * @param party the server
     * @param owner whose key it will be
     * @param known the ids of keys that the owner has: none is made twice
     * @param challenge random bytes
     * @return what {@code navigator.credentials.create} is asked, as JSON with binary values in base64url
     */
    public String creationOptions(RelyingParty party, KeyOwner owner, List<byte[]> known, byte[] challenge) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("rp", Map.of("id", party.id(), "name", party.name()));
        options.put("user", Map.of("id", text(owner.handle()), "name", owner.name(), "displayName", owner.name()));
        options.put("challenge", text(challenge));
        options.put(
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(algorithm -> Map.of(TYPE, PUBLIC_KEY, "alg", algorithm.getValue()))
                        .toList());
        options.put("timeout", TIMEOUT_MILLIS);
        options.put("excludeCredentials", descriptors(known));
        options.put("authenticatorSelection", Map.of("residentKey", "discouraged", "userVerification", "discouraged"));
        options.put("attestation", "none");
        return json.write(options);
    }

    /**
     * @param party the server
     * @param known the ids of the keys of which one shall answer
     * @param challenge random bytes
     * @return what {@code navigator.credentials.get} is asked, as JSON with binary values in base64url
     */
    public String requestOptions(RelyingParty party, List<byte[]> known, byte[] challenge) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("challenge", text(challenge));
        options.put("timeout", TIMEOUT_MILLIS);
        options.put("rpId", party.id());
        options.put("allowCredentials", descriptors(known));
        options.put("userVerification", "discouraged");
        return json.write(options);
    }

    /**
     * @param party the server
     * @param challenge what was asked
     * @param response what the browser answered
     * @return the key; empty if the answer does not count
     */
    public Optional<MadeKey> made(RelyingParty party, byte[] challenge, String response) {
        if (!isAnswer(response)) {
            return Optional.empty();
        }
        List<PublicKeyCredentialParameters> wanted = ALGORITHMS.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
        try {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    response, new RegistrationParameters(server(party, challenge), wanted, false, true));
            AttestationObject attestation = data.getAttestationObject();
            AttestedCredentialData attested = attestation == null
                    ? null
                    : attestation.getAuthenticatorData().getAttestedCredentialData();
            return attested == null || attestation == null
                    ? Optional.empty()
                    : Optional.of(new MadeKey(
                            attested.getCredentialId(),
                            converter.convert(attested),
                            attestation.getAuthenticatorData().getSignCount()));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param response what the browser answered
     * @return the id of the key that signed; empty if the answer is none
     */
    public Optional<byte[]> signer(String response) {
        if (!isAnswer(response)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    manager.parseAuthenticationResponseJSON(response).getCredentialId());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param party the server
     * @param challenge what was asked
     * @param key the key that is said to have signed
     * @param response what the browser answered
     * @return how often the key says to have signed now; empty if the answer does not count, or the key was copied
     */
    public OptionalLong signed(RelyingParty party, byte[] challenge, MadeKey key, String response) {
        if (!isAnswer(response)) {
            return OptionalLong.empty();
        }
        try {
            CredentialRecordImpl known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    key.signCount(),
                    converter.convert(key.attestedData()),
                    null,
                    null,
                    null,
                    null);
            AuthenticationParameters wanted = new AuthenticationParameters(
                    server(party, challenge), known, List.of(key.credentialId()), false, true);
            AuthenticationData data = manager.verifyAuthenticationResponseJSON(response, wanted);
            return data.getAuthenticatorData() == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(data.getAuthenticatorData().getSignCount());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }

    /** Whether it has the form of an answer: the library stumbles over what has not. */
    private boolean isAnswer(String response) {
        if (response.length() > MAX_RESPONSE) {
            return false;
        }
        try {
            JsonNode answer = json.tree(response);
            return answer.path("id").isTextual()
                    && answer.path("rawId").isTextual()
                    && answer.path("response").path("clientDataJSON").isTextual();
        } catch (InvalidJsonException e) {
            return false;
        }
    }

    private static ServerProperty server(RelyingParty party, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(party.origin()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static List<Map<String, String>> descriptors(List<byte[]> ids) {
        return ids.stream().map(id -> Map.of(TYPE, PUBLIC_KEY, "id", text(id))).toList();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
