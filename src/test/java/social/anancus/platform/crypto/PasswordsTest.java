package social.anancus.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final String PASSWORD = "correct horse äöü";

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordIsKnownAgainByItsHash() {
        String hash = passwords.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.verify(PASSWORD, hash)).isTrue();
        assertThat(passwords.verify("correct horse aou", hash)).isFalse();
        assertThat(passwords.verify("", hash)).isFalse();
    }

    @Test
    void theSamePasswordNeverHashesTheSame() {
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void theReferenceImplementationsHashIsVerified() {
        // from the test program of the argon2 reference implementation: "password", "somesalt"
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(passwords.verify("password", reference)).isTrue();
        assertThat(passwords.verify("passwore", reference)).isFalse();
        assertThat(passwords.needsRehash(reference)).isTrue();
    }

    @Test
    void anIndependentImplementationsHashOfOurParametersIsVerifiedAndKept() {
        // made by OpenSSL: salt "saltsaltsaltsalt"
        String hash =
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$Zc7Tb4XilL/i+JEGmoM8zC1fX7r9SZw2nW4A/Dhq4nc";

        assertThat(passwords.verify(PASSWORD, hash)).isTrue();
        assertThat(passwords.needsRehash(hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2a", "2b", "2y"})
    void bcryptHashesOfOtherServersAreVerified(String kind) {
        // made by libxcrypt
        String hash = "$" + kind + "$10$abcdefghijklmnopqrstuuOqi/Rz5PdJXFSpl.KqB34Qyh/rOCYnC";

        assertThat(passwords.verify(PASSWORD, hash)).isTrue();
        assertThat(passwords.verify("correct horse", hash)).isFalse();
        assertThat(passwords.needsRehash(hash)).isTrue();
    }

    @Test
    void bcryptLooksAt72BytesAsElsewhere() {
        String hashOf80 = "$2a$05$abcdefghijklmnopqrstuujf8SX2ahXLwp9w/B.Y5XdysS6yR576q";

        assertThat(passwords.verify("x".repeat(80), hashOf80)).isTrue();
        assertThat(passwords.verify("x".repeat(71), hashOf80)).isFalse();
    }

    @Test
    void ownHashesNeedNoRehash() {
        assertThat(passwords.needsRehash(passwords.hash(PASSWORD))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "correct horse äöü",
                "$2x$10$abcdefghijklmnopqrstuuOqi/Rz5PdJXFSpl.KqB34Qyh/rOCYnC",
                "$2a$31$abcdefghijklmnopqrstuuOqi/Rz5PdJXFSpl.KqB34Qyh/rOCYnC",
                "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=9$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                "$argon2id$v=19$m=65536,t=2,p=1$!!!!!!!!!!!$!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!"
            })
    void whatIsNoHashThatMayBeComputedVerifiesNothing(String stored) {
        assertThat(passwords.verify(PASSWORD, stored)).isFalse();
    }

    @Test
    void verifyingAgainstNothingIsFalseAndComputesAHashLikeAnyOther() {
        String parameters = passwords.hash(PASSWORD).replaceFirst("[$][^$]+[$][^$]+$", "");

        assertThat(passwords.verifyAgainstNothing(PASSWORD)).isFalse();
        assertThat(passwords.nobodysHash()).startsWith(parameters).hasSameSizeAs(passwords.hash(PASSWORD));
    }

    @Test
    void whoFindsAllPlacesTakenWaitsForOne() throws Exception {
        Passwords one = new Passwords(1, Duration.ofSeconds(30));
        one.places().acquire();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> one.hash(PASSWORD));

        Awaitility.await().until(() -> one.places().getQueueLength() == 1);
        assertThat(waiting).isNotDone();
        one.places().release();
        assertThat(waiting.get(30, TimeUnit.SECONDS)).startsWith("$argon2id$");
    }

    @Test
    void whoWouldWaitTooLongIsTurnedAway() throws Exception {
        Passwords one = new Passwords(1, Duration.ofMillis(20));
        one.places().acquire();

        assertThatThrownBy(() -> one.hash(PASSWORD)).isInstanceOf(HashingBusyException.class);
        one.places().release();
        assertThat(one.hash(PASSWORD)).isNotEmpty();
    }

    @Test
    void hashesThatRunAtOnceDoNotDisturbEachOther() {
        List<String> words = List.of("one", "two", "three", "four", "five", "six");
        List<String> hashes = words.parallelStream().map(passwords::hash).toList();

        assertThat(IntStream.range(0, words.size()).parallel())
                .allMatch(i -> passwords.verify(words.get(i), hashes.get(i)));
        assertThat(passwords.verify("one", hashes.get(1))).isFalse();
    }

    @Test
    void placesAreGivenInTheOrderOfComing() {
        assertThat(passwords.places().isFair()).isTrue();
        assertThat(passwords.places().availablePermits()).isEqualTo(2);
    }
}
