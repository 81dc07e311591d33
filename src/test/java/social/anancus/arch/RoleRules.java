package social.anancus.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** What resources, pages, use cases and job handlers are called, carry and leave alone. */
record RoleRules(String base) {
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final Set<String> DOORS = Set.of("RequiresScope", "Public", "ConsoleOnly", "SignedIn");
    private static final String VAGUE = ".*(Util|Utils|Helper|Manager|Impl|Common)";

    Map<String, ArchRule> all() {
        return Map.ofEntries(
                Map.entry("resourcesAreNamedSo", resourcesAreNamedSo()),
                Map.entry("jaxRsClassesCanBeMadeByAnyServer", jaxRsClassesCanBeMadeByAnyServer()),
                Map.entry("pagesAreNamedSo", pagesAreNamedSo()),
                Map.entry("noVagueNames", noVagueNames()),
                Map.entry("noVaguePackages", noVaguePackages()),
                Map.entry("resourceMethodsSayWhoMayCall", resourceMethodsSayWhoMayCall()),
                Map.entry("transactionsOpenInUseCases", transactionsOpenInUseCases()),
                Map.entry("jobHandlersOpenNoTransaction", jobHandlersOpenNoTransaction()),
                Map.entry("useCasesThatFireEventsAreTransactional", useCasesThatFireEventsAreTransactional()),
                Map.entry("noRequestToOthersInsideATransaction", noRequestToOthersInsideATransaction()));
    }

    private ArchRule resourcesAreNamedSo() {
        return classes().that().areAnnotatedWith("jakarta.ws.rs.Path").should().haveSimpleNameEndingWith("Resource");
    }

    private ArchRule jaxRsClassesCanBeMadeByAnyServer() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.ext.Provider")
                .should(new ArchCondition<>("have a public constructor without parameters") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean makeable = type.getConstructors().stream()
                                .anyMatch(each -> each.getRawParameterTypes().isEmpty()
                                        && each.getModifiers().contains(JavaModifier.PUBLIC));
                        String message = type.getName() + " has no public constructor without parameters";
                        events.add(new SimpleConditionEvent(type, makeable, message));
                    }
                })
                .because("RESTEasy takes no other, even where CDI makes the instance");
    }

    private ArchRule pagesAreNamedSo() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.inject.Named")
                .and()
                .resideInAPackage(base + ".web..")
                .should()
                .haveSimpleNameEndingWith("Page");
    }

    private ArchRule noVagueNames() {
        return noClasses().should(new ArchCondition<>("be named by a word that says nothing") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean vague = type.getSimpleName().matches(VAGUE);
                events.add(new SimpleConditionEvent(type, vague, type.getName() + " is named vaguely"));
            }
        });
    }

    private ArchRule noVaguePackages() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        base + "..util..",
                        base + "..utils..",
                        base + "..helper..",
                        base + "..helpers..",
                        base + "..impl..",
                        base + "..common..",
                        base + "..dto..",
                        base + "..misc..");
    }

    private ArchRule resourceMethodsSayWhoMayCall() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and(describe("are resource methods", DataRules::isResourceMethod))
                .should(new ArchCondition<>("carry @RequiresScope, @Public, @ConsoleOnly or @SignedIn") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean said = method.getAnnotations().stream()
                                .anyMatch(
                                        each -> DOORS.contains(each.getRawType().getSimpleName()));
                        if (!said) {
                            String message = method.getFullName()
                                    + " carries none of @RequiresScope, @Public, @ConsoleOnly and @SignedIn";
                            events.add(SimpleConditionEvent.violated(method, message));
                        }
                    }
                });
    }

    private ArchRule transactionsOpenInUseCases() {
        return classes()
                .that(describe("open a transaction", RoleRules::opensTransaction))
                .should()
                .resideInAnyPackage(base + ".core..", base + ".platform.jobs..", base + ".platform.persistence..")
                .andShould(new ArchCondition<>("not be a repository of core") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean inCore = type.getPackageName().startsWith(base + ".core");
                        if (inCore && type.getSimpleName().endsWith("Repository")) {
                            String message = type.getName() + " is a repository: its use case opens the transaction";
                            events.add(SimpleConditionEvent.violated(type, message));
                        }
                    }
                });
    }

    private static boolean opensTransaction(JavaClass type) {
        return type.isAnnotatedWith(TRANSACTIONAL)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(TRANSACTIONAL));
    }

    private ArchRule jobHandlersOpenNoTransaction() {
        return classes()
                .that(describe("handle jobs", type -> type.isAssignableTo(base + ".platform.jobs.JobHandler")))
                .should(new ArchCondition<>("carry no @Transactional") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (opensTransaction(type)) {
                            String message = type.getName() + " handles jobs and opens a transaction";
                            events.add(SimpleConditionEvent.violated(type, message));
                        }
                    }
                });
    }

    private ArchRule useCasesThatFireEventsAreTransactional() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + ".core..")
                .and()
                .areDeclaredInClassesThat(describe("fire events", RoleRules::firesEvents))
                .should(new ArchCondition<>("be @Transactional, themselves or by their class") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean generated = method.getModifiers().contains(JavaModifier.SYNTHETIC);
                        if (!generated && !isTransactional(method)) {
                            String message = method.getFullName() + " may fire an event outside a transaction";
                            events.add(SimpleConditionEvent.violated(method, message));
                        }
                    }
                });
    }

    private static boolean firesEvents(JavaClass type) {
        return type.getFields().stream()
                .anyMatch(field -> field.getRawType().getName().equals("jakarta.enterprise.event.Event"));
    }

    private static boolean isTransactional(JavaCodeUnit unit) {
        return unit.isAnnotatedWith(TRANSACTIONAL) || unit.getOwner().isAnnotatedWith(TRANSACTIONAL);
    }

    private ArchRule noRequestToOthersInsideATransaction() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "sends a request from a @Transactional method",
                        access -> isTransactional(access.getOrigin())
                                && access.getTargetOwner().getPackageName().startsWith(base + ".platform.http")))
                .because("a slow server elsewhere would hold our rows");
    }
}
