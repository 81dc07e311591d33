package social.anancus.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import social.anancus.core.login.Scopes;
import social.anancus.platform.i18n.Messages;

class ScopeLineTest {
    @Test
    void oneLineSpeaksForAFamily() {
        assertThat(ScopeLine.of(Scopes.parse("write:media read write:lists admin:read:accounts")))
                .containsExactly(
                        new ScopeLine("eye", "scope.read", List.of(), false),
                        new ScopeLine(
                                "feather", "scope.write.some", List.of("scope.area.media", "scope.area.lists"), false),
                        new ScopeLine("shield", "scope.admin.read.some", List.of("scope.area.accounts"), true));
    }

    @Test
    void everyScopeHasItsTexts() {
        Messages messages = Messages.strict();
        for (String scope : Scopes.KNOWN) {
            List<ScopeLine> lines = ScopeLine.of(Scopes.parse(scope));
            assertThat(lines).as(scope).hasSize(1);
            ScopeLine line = lines.get(0);
            assertThat(messages.has(line.key())).as(line.key()).isTrue();
            assertThat(line.areas()).allMatch(messages::has);
            assertThat(line.areas().isEmpty()).as(scope).isEqualTo(messages.has(line.key() + ".more"));
        }
    }
}
