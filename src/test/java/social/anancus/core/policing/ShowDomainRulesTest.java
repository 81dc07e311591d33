package social.anancus.core.policing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowDomainRulesTest {
    @ParameterizedTest
    @CsvSource({"spam.example, spa*.****ple", "a.b, *.*", "loudserver.example, loud******.***mple"})
    void aNameThatIsShownInPartKeepsItsEndsAndItsDots(String domain, String shown) {
        assertThat(ShowDomainRules.inPart(domain)).isEqualTo(shown);
    }
}
