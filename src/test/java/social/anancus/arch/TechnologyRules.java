package social.anancus.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** Which libraries and which parts of the JDK may be used where. */
record TechnologyRules(String base) {
    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");
    private static final Set<String> PROPERTY_READERS =
            Set.of("getenv", "getProperty", "getProperties", "getInteger", "getLong", "getBoolean");

    Map<String, ArchRule> all() {
        return Map.of(
                "onlyStandardApis", onlyStandardApis(),
                "coreKnowsNoProtocol", coreKnowsNoProtocol(),
                "jmsOnlyInJobsAndBroadcast", jmsOnlyInJobsAndBroadcast(),
                "httpLeavesOnlyByPlatformHttp", httpLeavesOnlyByPlatformHttp(),
                "htmlOnlyInPlatformText", htmlOnlyInPlatformText(),
                "onlySettingsReadTheEnvironment", onlySettingsReadTheEnvironment(),
                "timeComesFromAClock", timeComesFromAClock(),
                "nothingPrints", nothingPrints(),
                "logsGoThroughSystemLogger", logsGoThroughSystemLogger());
    }

    private ArchRule onlyStandardApis() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eclipse.persistence..",
                        "org.glassfish..",
                        "fish.payara..",
                        "org.hibernate..",
                        "org.jboss..",
                        "org.wildfly..",
                        "org.apache.activemq..",
                        "sun..",
                        "com.sun..")
                .because("the WAR runs on any Jakarta EE 10 server");
    }

    private ArchRule coreKnowsNoProtocol() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.faces..",
                        "jakarta.websocket..",
                        "jakarta.jms..");
    }

    private ArchRule jmsOnlyInJobsAndBroadcast() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".platform.jobs..", base + ".platform.broadcast..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.jms..");
    }

    private ArchRule httpLeavesOnlyByPlatformHttp() {
        DescribedPredicate<JavaClass> client = describe(
                "HTTP clients",
                type -> type.getPackageName().startsWith("java.net.http")
                        || type.getPackageName().startsWith("org.apache.hc")
                        || type.getPackageName().startsWith("jakarta.ws.rs.client")
                        || type.isAssignableTo("java.net.URLConnection"));
        DescribedPredicate<JavaAccess<?>> opening = describe(
                "opens a URL",
                access -> access.getTargetOwner().getName().equals("java.net.URL")
                        && Set.of("openConnection", "openStream", "getContent").contains(access.getName()));
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".platform.http..")
                .should()
                .dependOnClassesThat(client)
                .orShould()
                .accessTargetWhere(opening)
                .because("only platform.http checks where a request goes");
    }

    private ArchRule htmlOnlyInPlatformText() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".platform.text..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..");
    }

    private ArchRule onlySettingsReadTheEnvironment() {
        Set<String> owners = Set.of(
                "java.lang.System",
                "java.lang.Integer",
                "java.lang.Long",
                "java.lang.Boolean",
                "java.lang.ProcessBuilder");
        DescribedPredicate<JavaAccess<?>> reading = describe(
                "reads the environment or a system property",
                access -> owners.contains(access.getTargetOwner().getName())
                        && PROPERTY_READERS.contains(access.getName()));
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + ".platform.settings..", base + ".boot..")
                .should()
                .accessTargetWhere(reading);
    }

    private ArchRule timeComesFromAClock() {
        DescribedPredicate<JavaAccess<?>> asking =
                describe("asks the system for the time", TechnologyRules::asksTheTime);
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".platform.time..")
                .should()
                .accessTargetWhere(asking)
                .because("tests must be able to stop and move the time");
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        boolean withClock = access.getTarget().getFullName().contains("java.time.Clock)");
        return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || TIME_TYPES.contains(owner) && name.equals("now") && !withClock
                || owner.equals("java.time.Clock") && (name.startsWith("system") || name.matches("tick.+"))
                || access.getTarget().getFullName().equals("java.util.Date.<init>()")
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
    }

    private ArchRule nothingPrints() {
        DescribedPredicate<JavaFieldAccess> console = describe(
                "goes to the console",
                access -> access.getTargetOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err").contains(access.getName()));
        DescribedPredicate<JavaAccess<?>> trace = describe(
                "prints a stack trace",
                access -> access.getName().equals("printStackTrace")
                        && access.getTargetOwner().isAssignableTo(Throwable.class));
        return noClasses().should().accessFieldWhere(console).orShould().accessTargetWhere(trace);
    }

    private ArchRule logsGoThroughSystemLogger() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..");
    }
}
