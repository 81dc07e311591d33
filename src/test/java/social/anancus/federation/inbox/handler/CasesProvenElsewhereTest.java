package social.anancus.federation.inbox.handler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of the lists that concern the inbox and are proven by tests of other parts: this holds that those are still there. */
class CasesProvenElsewhereTest {
    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(textBlock = """
            RES-04, platform.json.JsonReadingTest, depth64IsAcceptedAnd65IsNot
            SSRF-02, platform.http.AddressGuardTest, specialIpv4IsRefused
            SSRF-04, platform.http.TargetTest, oddNumericHostsAreRefusedBeforeJavaReadsThem
            SSRF-05, platform.http.OutboundRefusalTest, aNameThatChangesItsAddressBetweenTwoLookUpsNeverReachesTheCanary
            SSRF-07, platform.http.OutboundRedirectTest, aRedirectToARefusedAddressIsNotFollowed
            SSRF-09, platform.http.TargetTest, otherSchemesAndPartsOfAddressesAreRefused
            SSRF-10, platform.http.TargetTest, lineBreaksAndControlCharactersAreRefused
            SSRF-12, arch.ArchitectureTest, theServerKeepsEveryRule
            SSRF-14, platform.http.OutboundRefusalTest, weDoNotAskOurselves
            SSRF-15, platform.http.OutboundRefusalTest, weDoNotAskOurselves
            WFG-08, core.account.UsernameTest, anythingElseIsRefused
            """)
    void theTestIsThere(String id, String type, String method) throws ClassNotFoundException {
        Class<?> test = Class.forName("social.anancus." + type);
        assertThat(Arrays.stream(test.getDeclaredMethods()).map(each -> each.getName()))
                .as(id)
                .contains(method);
    }
}
