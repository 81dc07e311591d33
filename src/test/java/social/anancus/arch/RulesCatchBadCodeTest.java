package social.anancus.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Proves of every rule that it fails on code that breaks it, names the offender, and leaves the innocent alone. */
class RulesCatchBadCodeTest {
    private static final String BASE = "social.anancus.arch.bad";
    private static final JavaClasses BAD = new ClassFileImporter().importPackages(BASE);
    private static final Map<String, ArchRule> RULES = new ArchitectureRules(BASE).all();

    /** The offenders that the report of each rule must name. */
    private static final Map<String, List<String>> OFFENDERS = Map.ofEntries(
            Map.entry("everyClassLivesInARing", List.of("LostClass")),
            Map.entry("platformKnowsNoOtherRing", List.of("KnowsAccounts")),
            Map.entry("coreStandsOnThePlatformOnly", List.of("AsksTheApi")),
            Map.entry("surfacesStayApart", List.of("BorrowsFromTheApiPage", "BorrowsFromPages")),
            Map.entry("nobodyDependsOnBoot", List.of("NeedsBoot")),
            Map.entry("coreFeaturesHaveNoCycles", List.of("Picture", "Label")),
            Map.entry("coreFeaturesUseOnlyEarlierOnes", List.of("Picture", "Rumour")),
            Map.entry("onlyStandardApis", List.of("UsesAVendor")),
            Map.entry("coreKnowsNoProtocol", List.of("ReadsRequests")),
            Map.entry("jmsOnlyInJobsAndBroadcast", List.of("SendsMessages")),
            Map.entry(
                    "httpLeavesOnlyByPlatformHttp", List.of("CallsOut", "OpensUrls", "CallsByJaxRs", "CallsByApache")),
            Map.entry("htmlOnlyInPlatformText", List.of("ParsesHtml")),
            Map.entry("onlySettingsReadTheEnvironment", List.of("ReadsTheEnvironment", "ReadsProperties")),
            Map.entry(
                    "timeComesFromAClock",
                    List.of("AsksTheSystemForTheTime", "CountsMilliseconds", "MakesADate", "MakesAClock")),
            Map.entry("nothingPrints", List.of("Prints", "PrintsTraces")),
            Map.entry("logsGoThroughSystemLogger", List.of("LogsElsewhere")),
            Map.entry("onlyRepositoriesTouchTheEntityManager", List.of("AccountFinder")),
            Map.entry("entitiesLiveInCoreOrPlatform", List.of("TokenEntity")),
            Map.entry("noEntityLeavesByJaxRs", List.of("GivesEntityResource", "TakesEntityResource")),
            Map.entry("noEntityIsBoundToAPage", List.of("HoldsEntityPage", "TakesEntityPage")),
            Map.entry("wireShapesAreRecordsWithoutEntities", List.of("ClassJson", "LeakingJson")),
            Map.entry("statusReadsTakeAViewer", List.of("BlindRepository")),
            Map.entry("uncheckedReadsStayOutOfApiAndWeb", List.of("PeeksAtStatuses")),
            Map.entry("resourcesAreNamedSo", List.of("Misnamed")),
            Map.entry("jaxRsClassesCanBeMadeByAnyServer", List.of("HiddenResource", "HiddenProvider")),
            Map.entry("pagesAreNamedSo", List.of("MisnamedBean")),
            Map.entry(
                    "noVagueNames",
                    List.of("ThingUtil", "ThingUtils", "ThingHelper", "ThingManager", "ThingImpl", "ThingCommon")),
            Map.entry("noVaguePackages", List.of("util.Bag")),
            Map.entry("resourceMethodsSayWhoMayCall", List.of("UnguardedResource")),
            Map.entry(
                    "transactionsOpenInUseCases",
                    List.of("TransactionalResource", "TransactionalPage", "TransactionalRepository")),
            Map.entry("jobHandlersOpenNoTransaction", List.of("TransactionalHandler")),
            Map.entry("useCasesThatFireEventsAreTransactional", List.of("FiresOutside")),
            Map.entry("noRequestToOthersInsideATransaction", List.of("FetchesInside")));

    @Test
    void noRuleStandsWithoutAProofThatItCanFail() {
        assertThat(OFFENDERS.keySet()).isEqualTo(RULES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyRuleNamesItsOffenders() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertCatches(rule.getValue(), OFFENDERS.getOrDefault(rule.getKey(), List.of("?")))));
    }

    private static void assertCatches(ArchRule rule, List<String> offenders) {
        List<String> report = rule.evaluate(BAD).getFailureReport().getDetails();
        for (String offender : offenders) {
            assertThat(report)
                    .as("report of: %s", rule.getDescription())
                    .anyMatch(line -> line.contains("." + offender));
        }
    }

    @TestFactory
    Stream<DynamicTest> noRuleAccusesTheInnocent() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue()
                                        .evaluate(BAD)
                                        .getFailureReport()
                                        .getDetails())
                                .noneMatch(line -> accused(line).contains("Innocent"))));
    }

    /** A line reads "Method <the accused(parameters)> does something with <another>". */
    private static String accused(String line) {
        return line.split("\\(|> ", 2)[0];
    }
}
