package social.anancus.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proves of every rule about source files that it fails on a file that breaks it, and not before. */
class SourceRulesCatchBadFilesTest {
    private static SourceFile file(String name, String text) {
        return new SourceFile(Path.of("src", "example", name), text);
    }

    private static SourceFile ofLines(String name, int lines) {
        return file(name, "\n".repeat(lines));
    }

    @Test
    void aFileOf501LinesIsNamed() {
        assertThat(SourceRules.longFiles(List.of(ofLines("A.java", 500), ofLines("B.java", 501))))
                .containsExactly("src/example/B.java has 501 lines, more than 500");
    }

    @Test
    void oneLongishFileInTwentyIsBorneAndTwoAreNot() {
        Stream<SourceFile> short19 = IntStream.range(0, 19).mapToObj(i -> ofLines("S" + i + ".java", 300));
        List<SourceFile> one =
                Stream.concat(short19, Stream.of(ofLines("L.java", 301))).toList();
        List<SourceFile> two =
                Stream.concat(one.stream(), Stream.of(ofLines("M.java", 302))).toList();

        assertThat(SourceRules.tooManyLongishFiles(one)).isEmpty();
        assertThat(SourceRules.tooManyLongishFiles(two)).hasSize(2).anyMatch(line -> line.endsWith("lines: 302"));
    }

    @Test
    void aMethodOf61LinesIsNamedWithItsPlace() {
        SourceFile good = file("Good.java", "class Good {\n" + methodOfLines(60) + "}\n");
        SourceFile bad = file("Bad.java", "class Bad {\n  class Inner {\n" + methodOfLines(61) + "}}\n");

        assertThat(SourceRules.longMethods(List.of(good, bad)))
                .containsExactly("src/example/Bad.java, line 3: work has 61 lines, more than 60");
    }

    private static String methodOfLines(int lines) {
        return "void work() {\n" + "  ;\n".repeat(lines - 2) + "}\n";
    }

    @Test
    void sevenParametersAreNamedAlsoOfConstructors() {
        String six = "int a, int b, int c, int d, int e, int f";
        SourceFile good = file("Good.java", "class Good { Good(" + six + ") {} void work(" + six + ") {} }");
        SourceFile bad =
                file("Bad.java", "class Bad { Bad(" + six + ", int g) {}\n void work(" + six + ", int g) {} }");

        assertThat(SourceRules.longParameterLists(List.of(good, bad)))
                .containsExactly(
                        "src/example/Bad.java, line 1: <init> has 7 parameters, more than 6",
                        "src/example/Bad.java, line 2: work has 7 parameters, more than 6");
    }

    @Test
    void theCanonicalConstructorOfARecordMayBeLongAndItsOtherMethodsMayNot() {
        String seven = "int a, int b, int c, int d, int e, int f, int g";
        SourceFile compact = file("A.java", "record A(" + seven + ") { static int x; A { } }");
        SourceFile written = file("B.java", "record B(" + seven + ") { B(" + seven + ") { this.a = a; } }");
        SourceFile factory = file("C.java", "record C(" + seven + ") { static C of(" + seven + ") { return null; } }");
        SourceFile other = file("D.java", "record D(int a) { D(" + seven + ") { this(a); } }");

        assertThat(SourceRules.longParameterLists(List.of(compact, written, factory, other)))
                .hasSize(2)
                .anyMatch(line -> line.contains("C.java, line 1: of"))
                .anyMatch(line -> line.contains("D.java, line 1: <init>"));
    }

    @Test
    void aPackageWithoutDescriptionIsNamed() {
        assertThat(SourceRules.undescribedPackages(List.of(file("A.java", "class A {}"))))
                .containsExactly("src/example has no package-info.java");
    }

    @Test
    void aDescriptionIsNeitherTooShortNorTooLong() {
        assertThat(undescribed("package a;")).hasSize(1).first().asString().contains("in 0 lines");
        assertThat(undescribed("/** Short. */ package a;")).hasSize(1);
        assertThat(undescribed("/**\n * One.\n *\n * <p>Two.\n */\npackage a;")).isEmpty();
        assertThat(undescribed("/**\n" + " * Line.\n".repeat(8) + " */\n@Deprecated\npackage a;"))
                .isEmpty();
        assertThat(undescribed("/**\n" + " * Line.\n".repeat(9) + " */\npackage a;"))
                .hasSize(1);
    }

    private static List<String> undescribed(String packageInfo) {
        return SourceRules.undescribedPackages(
                List.of(file("A.java", "class A {}"), file("package-info.java", packageInfo), file("Z.java", "")));
    }
}
