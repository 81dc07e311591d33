package social.anancus.arch;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Rules about the text of source files. Each gives one line for every place that breaks it. */
final class SourceRules {
    static final int MOST_LINES_OF_A_FILE = 500;
    static final int MOST_LINES_OF_19_FILES_IN_20 = 300;
    static final int MOST_LINES_OF_A_METHOD = 60;
    static final int MOST_PARAMETERS = 6;
    private static final int FEWEST_LINES_ABOUT_A_PACKAGE = 2;
    private static final int MOST_LINES_ABOUT_A_PACKAGE = 8;
    private static final Pattern PACKAGE_COMMENT =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\S+\\s+)*package ", Pattern.DOTALL);

    private SourceRules() {}

    static List<String> longFiles(Collection<SourceFile> files) {
        return files.stream()
                .filter(file -> file.lines() > MOST_LINES_OF_A_FILE)
                .map(file -> file.path() + " has " + file.lines() + " lines, more than " + MOST_LINES_OF_A_FILE)
                .toList();
    }

    static List<String> tooManyLongishFiles(Collection<SourceFile> files) {
        List<SourceFile> longish = files.stream()
                .filter(file -> file.lines() > MOST_LINES_OF_19_FILES_IN_20)
                .toList();
        if (longish.size() * 20 <= files.size()) {
            return List.of();
        }
        return longish.stream()
                .map(file -> file.path() + " is one of too many with more than " + MOST_LINES_OF_19_FILES_IN_20
                        + " lines: " + file.lines())
                .toList();
    }

    static List<String> undescribedPackages(Collection<SourceFile> files) {
        var descriptions = new TreeMap<Path, @Nullable SourceFile>();
        for (SourceFile file : files) {
            Path folder = file.path().resolveSibling("");
            boolean describes = file.path().endsWith("package-info.java");
            descriptions.merge(folder, file, (old, young) -> describes ? young : old);
        }
        List<String> result = new ArrayList<>();
        descriptions.forEach((folder, file) -> {
            if (file == null || !file.path().endsWith("package-info.java")) {
                result.add(folder + " has no package-info.java");
                return;
            }
            int lines = linesOfDescription(file.text());
            if (lines < FEWEST_LINES_ABOUT_A_PACKAGE || lines > MOST_LINES_ABOUT_A_PACKAGE) {
                result.add(file.path() + " describes its package in " + lines + " lines; "
                        + FEWEST_LINES_ABOUT_A_PACKAGE + " to " + MOST_LINES_ABOUT_A_PACKAGE + " are wanted");
            }
        });
        return result;
    }

    private static int linesOfDescription(String packageInfo) {
        Matcher comment = PACKAGE_COMMENT.matcher(packageInfo);
        if (!comment.find()) {
            return 0;
        }
        return (int) comment.group(1)
                .lines()
                .map(line -> line.strip().replaceFirst("^\\*", "").strip())
                .filter(line -> !line.isEmpty())
                .count();
    }

    static List<String> longMethods(Collection<SourceFile> files) {
        List<String> result = new ArrayList<>();
        visitMethods(files, (place, method) -> {
            if (method.lines() > MOST_LINES_OF_A_METHOD) {
                result.add(place + " has " + method.lines() + " lines, more than " + MOST_LINES_OF_A_METHOD);
            }
        });
        return result;
    }

    /**
     * Constructors of records are exempt, because a wire record has as many components as the wire wants, and so are methods
     * whose parameters somebody else's interface sets.
     */
    static List<String> longParameterLists(Collection<SourceFile> files) {
        List<String> result = new ArrayList<>();
        visitMethods(files, (place, method) -> {
            if (method.parameters() > MOST_PARAMETERS && !method.constructsRecord() && !method.overrides()) {
                result.add(place + " has " + method.parameters() + " parameters, more than " + MOST_PARAMETERS);
            }
        });
        return result;
    }

    private record MethodSize(int lines, int parameters, boolean constructsRecord, boolean overrides) {}

    @FunctionalInterface
    private interface MethodVisitor {
        void visit(String place, MethodSize method);
    }

    private static void visitMethods(Collection<SourceFile> files, MethodVisitor visitor) {
        List<JavaFileObject> units = files.stream()
                .<JavaFileObject>map(file -> new InMemory(file.path(), file.text()))
                .toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, units);
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScanner(unit, positions, visitor).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class MethodScanner extends TreeScanner<@Nullable Void, @Nullable ClassTree> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final MethodVisitor visitor;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, MethodVisitor visitor) {
            this.unit = unit;
            this.positions = positions;
            this.visitor = visitor;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree outer) {
            return super.visitClass(type, type);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree type) {
            LineMap map = unit.getLineMap();
            long first = map.getLineNumber(positions.getStartPosition(unit, method));
            long last = map.getLineNumber(positions.getEndPosition(unit, method));
            int lines = (int) (last - first + 1);
            int parameters = method.getParameters().size();
            String name = unit.getSourceFile().getName().substring(1) + ", line " + first + ": " + method.getName();
            visitor.visit(name, new MethodSize(lines, parameters, constructsRecord(method, type), overrides(method)));
            return super.visitMethod(method, type);
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
        }

        private static boolean constructsRecord(MethodTree method, @Nullable ClassTree type) {
            if (type == null || type.getKind() != Tree.Kind.RECORD || method.getReturnType() != null) {
                return false;
            }
            long components = type.getMembers().stream()
                    .filter(member -> member instanceof VariableTree field
                            && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .count();
            return method.getParameters().size() == components;
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(Path path, String text) {
            super(URI.create("string:///" + path.toString().replace('\\', '/')), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
