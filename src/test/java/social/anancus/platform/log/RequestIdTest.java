package social.anancus.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @Test
    void outsideOfAScopeThereIsNone() {
        assertThat(RequestId.current()).isEmpty();
    }

    @Test
    void aGoodIncomingIdIsKeptUntilTheScopeIsClosed() {
        try (RequestId.Scope scope = RequestId.open("abc_DEF-12345678")) {
            assertThat(scope.id()).isEqualTo("abc_DEF-12345678");
            assertThat(RequestId.current()).contains("abc_DEF-12345678");
        }
        assertThat(RequestId.current()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short12", "with space", "line\r\nbreak", "ünicode-12345", "=cmd|'/c'!A1"})
    void anythingElseIsReplacedByANewOne(String incoming) {
        try (RequestId.Scope scope = RequestId.open(incoming)) {
            assertThat(scope.id()).matches("[A-Za-z0-9_-]{8,64}").isNotEqualTo(incoming);
        }
    }

    @Test
    void sixtyFourCharactersAreKeptAndOneMoreIsNot() {
        try (RequestId.Scope kept = RequestId.open("x".repeat(64));
                RequestId.Scope replaced = RequestId.open("x".repeat(65))) {
            assertThat(kept.id()).hasSize(64);
            assertThat(replaced.id()).hasSize(36);
        }
    }

    @Test
    void aScopeInsideAnotherGivesBackTheOuterOne() {
        try (RequestId.Scope outer = RequestId.open("outer-123")) {
            try (RequestId.Scope inner = RequestId.open("inner-123")) {
                assertThat(RequestId.current()).contains(inner.id());
            }
            assertThat(RequestId.current()).contains(outer.id());
        }
    }

    @Test
    void otherThreadsHaveTheirOwn() throws Exception {
        try (RequestId.Scope scope = RequestId.open(null)) {
            assertThat(CompletableFuture.supplyAsync(RequestId::current).get(10, TimeUnit.SECONDS))
                    .isNotEqualTo(RequestId.current());
            assertThat(RequestId.current()).contains(scope.id());
        }
    }
}
