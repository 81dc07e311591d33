package social.anancus.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who touches the database, and what never leaves core: entities, and statuses that nobody asked a viewer for. */
record DataRules(String base) {
    private static final Set<String> PERSISTENT = Set.of(
            "jakarta.persistence.Entity", "jakarta.persistence.Embeddable", "jakarta.persistence.MappedSuperclass");

    Map<String, ArchRule> all() {
        return Map.of(
                "onlyRepositoriesTouchTheEntityManager", onlyRepositoriesTouchTheEntityManager(),
                "entitiesLiveInCoreOrPlatform", entitiesLiveInCoreOrPlatform(),
                "noEntityLeavesByJaxRs", noEntityLeavesByJaxRs(),
                "noEntityIsBoundToAPage", noEntityIsBoundToAPage(),
                "wireShapesAreRecordsWithoutEntities", wireShapesAreRecordsWithoutEntities(),
                "statusReadsTakeAViewer", statusReadsTakeAViewer(),
                "uncheckedReadsStayOutOfApiAndWeb", uncheckedReadsStayOutOfApiAndWeb());
    }

    private ArchRule onlyRepositoriesTouchTheEntityManager() {
        return noClasses()
                .that(describe(
                        "are not part of a ...Repository",
                        type -> !outermost(type).getSimpleName().endsWith("Repository")))
                .and()
                .resideOutsideOfPackage(base + ".platform.persistence..")
                .should()
                .dependOnClassesThat(describe(
                        "are entity managers",
                        type -> type.isAssignableTo("jakarta.persistence.EntityManager")
                                || type.isAssignableTo("jakarta.persistence.EntityManagerFactory")));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private ArchRule entitiesLiveInCoreOrPlatform() {
        return classes()
                .that(describe("are persistent", DataRules::isPersistent))
                .should()
                .resideInAnyPackage(base + ".core..", base + ".platform..");
    }

    private static boolean isPersistent(JavaClass type) {
        return PERSISTENT.stream().anyMatch(type::isAnnotatedWith);
    }

    private static boolean holdsEntity(JavaType type) {
        return type.getAllInvolvedRawTypes().stream().anyMatch(DataRules::isPersistent);
    }

    private static boolean showsEntity(JavaCodeUnit unit) {
        return holdsEntity(unit.getReturnType())
                || unit.getParameterTypes().stream().anyMatch(DataRules::holdsEntity);
    }

    private ArchRule noEntityLeavesByJaxRs() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and(describe("are resource methods", DataRules::isResourceMethod))
                .should(new ArchCondition<>("neither take nor give an entity") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (showsEntity(method)) {
                            String message = method.getFullName() + " takes or gives an entity";
                            events.add(SimpleConditionEvent.violated(method, message));
                        }
                    }
                });
    }

    static boolean isResourceMethod(JavaMethod method) {
        return method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod");
    }

    private ArchRule noEntityIsBoundToAPage() {
        return classes()
                .that()
                .resideInAPackage(base + ".web..")
                .and()
                .areAnnotatedWith("jakarta.inject.Named")
                .should(new ArchCondition<>("hold and show form records, never entities") {
                    @Override
                    public void check(JavaClass page, ConditionEvents events) {
                        Stream<JavaField> fields =
                                page.getFields().stream().filter(field -> holdsEntity(field.getType()));
                        Stream<JavaCodeUnit> units = page.getCodeUnits().stream()
                                .filter(DataRules::isHandWritten)
                                .filter(DataRules::showsEntity);
                        Stream.concat(fields, units).forEach(member -> {
                            String message = member.getFullName() + " binds an entity to a page";
                            events.add(SimpleConditionEvent.violated(member, message));
                        });
                    }
                });
    }

    /** Lambdas inside a method may well handle entities. */
    private static boolean isHandWritten(JavaCodeUnit unit) {
        return !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !unit.getModifiers().contains(JavaModifier.PRIVATE);
    }

    private ArchRule wireShapesAreRecordsWithoutEntities() {
        return classes()
                .that()
                .resideInAnyPackage(base + ".api..", base + ".federation..")
                .and()
                .haveSimpleNameEndingWith("Json")
                .should()
                .beRecords()
                .andShould(new ArchCondition<>("have no component that holds an entity") {
                    @Override
                    public void check(JavaClass shape, ConditionEvents events) {
                        for (JavaField field : shape.getFields()) {
                            if (holdsEntity(field.getType())) {
                                String message = field.getFullName() + " holds an entity";
                                events.add(SimpleConditionEvent.violated(field, message));
                            }
                        }
                    }
                });
    }

    private ArchRule statusReadsTakeAViewer() {
        DescribedPredicate<JavaMethod> givesStatus = describe(
                "give statuses",
                method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                        .anyMatch(type -> type.getName().equals(base + ".core.status.Status")));
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(base + ".core..")
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and(givesStatus)
                .should(new ArchCondition<>("take a Viewer or be named ...Unchecked") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean asked = method.getRawParameterTypes().stream().anyMatch(DataRules::isViewer);
                        if (!asked && !method.getName().endsWith("Unchecked")) {
                            String message = method.getFullName() + " takes no Viewer and is not named ...Unchecked";
                            events.add(SimpleConditionEvent.violated(method, message));
                        }
                    }
                });
    }

    private static boolean isViewer(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawInterfaces().stream())
                .anyMatch(each -> each.getSimpleName().equals("Viewer"));
    }

    private ArchRule uncheckedReadsStayOutOfApiAndWeb() {
        return noClasses()
                .that()
                .resideInAnyPackage(base + ".api..", base + ".web..")
                .should()
                .accessTargetWhere(describe(
                        "is named ...Unchecked", access -> access.getName().endsWith("Unchecked")));
    }
}
