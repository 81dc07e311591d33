package social.anancus.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    @Test
    void everyResourceAndProviderIsServedByOneOfTheApplications() {
        Set<Class<?>> served = new HashSet<>(Resources.api());
        served.addAll(Resources.site());
        served.addAll(Resources.federation());
        served.addAll(Resources.pages());

        Set<String> written = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("social.anancus").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) || type.isAnnotatedWith(Provider.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());

        assertThat(written).hasSizeGreaterThan(10);
        assertThat(served).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void noResourceIsServedTwice() {
        assertThat(Resources.api())
                .filteredOn(type -> type.isAnnotationPresent(Path.class))
                .doesNotContainAnyElementsOf(Resources.site());
    }
}
