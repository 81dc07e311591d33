package social.anancus.core.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScopesTest {
    @Test
    void allOfMastodonsScopesAreKnown() {
        assertThat(Scopes.KNOWN).hasSize(47).doesNotHaveDuplicates();
        assertThat(Scopes.KNOWN)
                .contains(
                        "profile",
                        "read",
                        "read:collections",
                        "write:conversations",
                        "follow",
                        "push",
                        "admin:read:canonical_email_blocks",
                        "admin:write:ip_blocks");
        assertThat(Scopes.KNOWN).doesNotContain("crypto", "admin", "read:media", "write:search");
    }

    @Test
    void scopesAreReadInOrderAndOnce() {
        assertThat(Scopes.parse(" write  read\twrite\nread:lists ")).hasToString("write read read:lists");
        assertThat(Scopes.parse(null).isEmpty()).isTrue();
        assertThat(Scopes.parse("  ").isEmpty()).isTrue();
    }

    @Test
    void anUnknownScopeSpoilsTheWhole() {
        assertThat(Scopes.parse("read write").areKnown()).isTrue();
        assertThat(Scopes.parse("read everything").areKnown()).isFalse();
        assertThat(Scopes.parse("Read").areKnown()).isFalse();
        assertThat(Scopes.parse("").areKnown()).isFalse();
    }

    @Test
    void noScopeContainsAnother() {
        Scopes read = Scopes.parse("read");

        assertThat(Scopes.parse("read:statuses").isSubsetOf(read)).isFalse();
        assertThat(read.includeAny(List.of("read:statuses"))).isFalse();
        assertThat(read.includeAny(List.of("read:statuses", "read"))).isTrue();
        assertThat(read.isSubsetOf(Scopes.parse("write read"))).isTrue();
    }
}
