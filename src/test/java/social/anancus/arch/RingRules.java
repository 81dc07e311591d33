package social.anancus.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;

/** Who may know whom: the rings, and the features inside core. */
record RingRules(String base) {
    /** The reading order of core: a feature uses only features that stand before it. */
    static final List<String> CORE_FEATURES = List.of(
            "instance",
            "account",
            "login",
            "relationship",
            "policing",
            "media",
            "tag",
            "status",
            "reaction",
            "filter",
            "timeline",
            "conversation",
            "notification",
            "search",
            "moderation",
            "transfer");

    Map<String, ArchRule> all() {
        return Map.of(
                "everyClassLivesInARing", everyClassLivesInARing(),
                "platformKnowsNoOtherRing", platformKnowsNoOtherRing(),
                "coreStandsOnThePlatformOnly", coreStandsOnThePlatformOnly(),
                "surfacesStayApart", surfacesStayApart(),
                "nobodyDependsOnBoot", nobodyDependsOnBoot(),
                "coreFeaturesHaveNoCycles", coreFeaturesHaveNoCycles(),
                "coreFeaturesUseOnlyEarlierOnes", coreFeaturesUseOnlyEarlierOnes());
    }

    private String[] rings(String... names) {
        return List.of(names).stream().map(name -> base + "." + name + "..").toArray(String[]::new);
    }

    private ArchRule everyClassLivesInARing() {
        return classes().should().resideInAnyPackage(rings("platform", "core", "api", "web", "federation", "boot"));
    }

    private ArchRule platformKnowsNoOtherRing() {
        return noClasses()
                .that()
                .resideInAnyPackage(rings("platform"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rings("core", "api", "web", "federation"));
    }

    private ArchRule coreStandsOnThePlatformOnly() {
        return noClasses()
                .that()
                .resideInAnyPackage(rings("core"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rings("api", "web", "federation"))
                .because("what core needs from a surface it declares as a port or fires as an event");
    }

    private ArchRule surfacesStayApart() {
        return classes()
                .that()
                .resideInAnyPackage(rings("api", "web", "federation"))
                .should(new ArchCondition<>("not depend on another surface") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            if (isSurface(target) && !ringOf(target).equals(ringOf(item))) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private boolean isSurface(JavaClass type) {
        return List.of("api", "web", "federation").contains(ringOf(type));
    }

    private String ringOf(JavaClass type) {
        return firstStep(type.getPackageName(), base + ".");
    }

    private ArchRule nobodyDependsOnBoot() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rings("boot"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rings("boot"))
                .because("boot only wires");
    }

    private ArchRule coreFeaturesHaveNoCycles() {
        return slices().matching(base + ".core.(*)..").should().beFreeOfCycles();
    }

    private ArchRule coreFeaturesUseOnlyEarlierOnes() {
        return classes()
                .that()
                .resideInAPackage(base + ".core.*..")
                .should(new ArchCondition<>("use only core features that stand before their own in CORE_FEATURES") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        int own = rank(item);
                        if (own < 0) {
                            String message = item.getName() + " is in no feature of CORE_FEATURES";
                            events.add(SimpleConditionEvent.violated(item, message));
                            return;
                        }
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            if (rank(dependency.getTargetClass()) > own) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private int rank(JavaClass type) {
        return CORE_FEATURES.indexOf(firstStep(type.getPackageName(), base + ".core."));
    }

    private static String firstStep(String packageName, String prefix) {
        if (!packageName.startsWith(prefix)) {
            return "";
        }
        String rest = packageName.substring(prefix.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
