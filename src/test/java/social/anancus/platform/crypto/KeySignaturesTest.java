package social.anancus.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeySignaturesTest {
    /** RFC 9421, appendix B.1.4. */
    private static final String ED25519_OF_THE_RFC = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=
            -----END PUBLIC KEY-----
            """;

    private static final byte[] TEXT = "hello".getBytes(StandardCharsets.UTF_8);

    @Test
    void theEd25519SignatureOfRfc9421IsVerified() {
        String base = """
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@method": POST
                "@path": /foo
                "@authority": example.com
                "content-type": application/json
                "content-length": 18
                "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length")\
                ;created=1618884473;keyid="test-key-ed25519\"""";
        byte[] signature = Base64.getDecoder()
                .decode("wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==");
        PublicKey key = PublicKeys.read(ED25519_OF_THE_RFC);

        assertThat(KeySignatures.verify(key, base.getBytes(StandardCharsets.US_ASCII), signature))
                .isTrue();
        assertThat(KeySignatures.verify(key, TEXT, signature)).isFalse();
    }

    @Test
    void anEd25519KeyIsReadFromItsRawBytesToo() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);

        assertThat(PublicKeys.ed25519(raw)).isEqualTo(pair.getPublic());
        assertThat(KeySignatures.isRsa(PublicKeys.ed25519(raw))).isFalse();
        byte[] signature = KeySignatures.sign(pair.getPrivate(), TEXT);
        assertThat(KeySignatures.verify(PublicKeys.ed25519(raw), TEXT, signature))
                .isTrue();
    }

    @Test
    void anRsaKeyIsReadAsWell() {
        KeyPair pair = KeyPairs.generate();

        PublicKey read = PublicKeys.read(KeyPairs.publicPem(pair.getPublic()));

        assertThat(read).isEqualTo(pair.getPublic());
        assertThat(KeySignatures.isRsa(read)).isTrue();
        assertThat(KeySignatures.verify(read, TEXT, KeySignatures.sign(pair.getPrivate(), TEXT)))
                .isTrue();
    }

    @Test
    void signaturesOfTheWrongLengthAreWrongAndNothingMore() {
        KeyPair pair = KeyPairs.generate();

        assertThat(KeySignatures.verify(pair.getPublic(), TEXT, new byte[0])).isFalse();
        assertThat(KeySignatures.verify(pair.getPublic(), TEXT, new byte[64])).isFalse();
        assertThat(KeySignatures.verify(PublicKeys.read(ED25519_OF_THE_RFC), TEXT, new byte[256]))
                .isFalse();
    }

    @Test
    void otherKeysAndRubbishAreRefused() throws GeneralSecurityException {
        PublicKey elliptic =
                KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();

        assertThatThrownBy(() -> PublicKeys.read(KeyPairs.publicPem(elliptic))).isInstanceOf(InvalidPemException.class);
        assertThatThrownBy(() -> PublicKeys.read("rubbish")).isInstanceOf(InvalidPemException.class);
        assertThatThrownBy(() -> PublicKeys.ed25519(new byte[31])).isInstanceOf(InvalidPemException.class);
        assertThatThrownBy(() -> KeySignatures.verify(elliptic, TEXT, new byte[64]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
