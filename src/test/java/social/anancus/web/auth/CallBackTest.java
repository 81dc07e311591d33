package social.anancus.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallBackTest {
    @Test
    void theAnswerStandsInTheQueryOrTheFragment() {
        CallBack callBack = CallBack.withCode("https://app.example/cb", "c0de", "a b&c");
        assertThat(callBack.address(false)).isEqualTo("https://app.example/cb?code=c0de&state=a+b%26c");
        assertThat(callBack.address(true)).isEqualTo("https://app.example/cb#code=c0de&state=a+b%26c");
        assertThat(CallBack.withCode("https://app.example/cb?x=1", "c0de", null).address(false))
                .isEqualTo("https://app.example/cb?x=1&code=c0de");
        assertThat(CallBack.withCode("app://in", "c0de", "").address(false)).isEqualTo("app://in?code=c0de");
    }

    @Test
    void whoHasNoAddressSeesTheCode() {
        assertThat(CallBack.withCode("urn:ietf:wg:oauth:2.0:oob", "c0de", null).address(false))
                .isEqualTo("/oauth/authorize/native?code=c0de");
    }

    @Test
    void formsMayLeadToTheApplicationAndNowhereElse() {
        assertThat(CallBack.formTargets("https://app.example:8443/cb?x#y")).containsExactly("https://app.example:8443");
        assertThat(CallBack.formTargets("app://in")).containsExactly("app:");
        assertThat(CallBack.formTargets("com.app:/in")).containsExactly("com.app:");
        assertThat(CallBack.formTargets("urn:ietf:wg:oauth:2.0:oob")).isEmpty();
        assertThat(CallBack.formTargets("not an address")).isEmpty();
    }
}
