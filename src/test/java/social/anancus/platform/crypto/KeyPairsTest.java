package social.anancus.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPairsTest {
    private static KeyPair pair;

    @BeforeAll
    static void makeOnePair() {
        pair = KeyPairs.generate();
    }

    @Test
    void aNewPairHas2048Bits() {
        assertThat(((RSAPublicKey) pair.getPublic()).getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void aPairSurvivesItsPemFormAndStillFits() throws Exception {
        String publicPem = KeyPairs.publicPem(pair.getPublic());
        String privatePem = KeyPairs.privatePem(pair.getPrivate());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyPairs.readPrivate(privatePem));
        signature.update("hello".getBytes(StandardCharsets.UTF_8));
        byte[] signed = signature.sign();
        signature.initVerify(KeyPairs.readPublic(publicPem));
        signature.update("hello".getBytes(StandardCharsets.UTF_8));

        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void thePublicPemLooksAsOtherServersExpectIt() {
        String[] lines = KeyPairs.publicPem(pair.getPublic()).split("\n", -1);

        assertThat(lines[0]).isEqualTo("-----BEGIN PUBLIC KEY-----");
        assertThat(lines[1]).hasSize(64).startsWith("MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A");
        assertThat(lines[lines.length - 2]).isEqualTo("-----END PUBLIC KEY-----");
        assertThat(lines[lines.length - 1]).isEmpty();
    }

    @Test
    void thePkcs1FormsOfOpensslAreReadToo() {
        // SPKI holds 24 bytes before the PKCS #1 key, PKCS #8 holds 26 (2048 bits)
        String publicPkcs1 = block("RSA PUBLIC KEY", after(24, pair.getPublic().getEncoded()));
        String privatePkcs1 =
                block("RSA PRIVATE KEY", after(26, pair.getPrivate().getEncoded()));

        assertThat(KeyPairs.readPublic(publicPkcs1)).isEqualTo(pair.getPublic());
        assertThat(KeyPairs.readPrivate(privatePkcs1)).isEqualTo(pair.getPrivate());
    }

    private static byte[] after(int bytes, byte[] all) {
        return Arrays.copyOfRange(all, bytes, all.length);
    }

    private static String block(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getEncoder().encodeToString(der) + "\n-----END " + label
                + "-----";
    }

    @Test
    void carriageReturnsSpacesAndOneLongLineAreAccepted() {
        String pem = KeyPairs.publicPem(pair.getPublic());

        assertThat(KeyPairs.readPublic("\n " + pem.replace("\n", "\r\n"))).isEqualTo(pair.getPublic());
        assertThat(KeyPairs.readPublic(block("PUBLIC KEY", pair.getPublic().getEncoded())))
                .isEqualTo(pair.getPublic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN PUBLIC KEY-----",
                "-----END PUBLIC KEY----------BEGIN PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\n*\n-----END PUBLIC KEY-----",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
                "-----BEGIN RSA PUBLIC KEY-----\nAAAA\n-----END RSA PUBLIC KEY-----"
            })
    void whatIsNoPublicKeyIsRefused(String text) {
        assertThatThrownBy(() -> KeyPairs.readPublic(text)).isInstanceOf(InvalidPemException.class);
    }

    @Test
    void aPrivateKeyIsNoPublicKeyAndTheMessageDoesNotShowIt() {
        String privatePem = KeyPairs.privatePem(pair.getPrivate());

        assertThatThrownBy(() -> KeyPairs.readPublic(privatePem))
                .isInstanceOf(InvalidPemException.class)
                .hasMessage("this is no PEM block of the kind PUBLIC KEY");
        assertThatThrownBy(() -> KeyPairs.readPrivate(KeyPairs.publicPem(pair.getPublic())))
                .isInstanceOf(InvalidPemException.class);
    }

    @Test
    void keysOfOtherKindsAndSizesAreRefused() throws Exception {
        assertThatThrownBy(() -> KeyPairs.readPublic(KeyPairs.publicPem(publicKey("EC", 256))))
                .hasMessage("this is no RSA public key");
        assertThatThrownBy(() -> KeyPairs.readPublic(KeyPairs.publicPem(publicKey("RSA", 1024))))
                .hasMessage("an RSA key of 1024 bits is not accepted");
    }

    private static PublicKey publicKey(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair().getPublic();
    }
}
