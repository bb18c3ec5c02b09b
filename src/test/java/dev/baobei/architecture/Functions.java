package dev.baobei.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

/** The functions of source files, with their lengths as the compiler reads them. */
final class Functions extends TreeScanner<Void, CompilationUnitTree> {

    /** A function, with its lines from the opening to the closing brace. */
    record Function(String name, long lines) {}

    private final List<Function> found = new ArrayList<>();
    private final SourcePositions positions;

    private Functions(SourcePositions positions) {
        this.positions = positions;
    }

    /** Those of all files, the longest last. */
    static List<Function> of(Stream<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, sources, null, List.of(), null,
                    sources.getJavaFileObjectsFromPaths(files.toList()));
            Functions functions = new Functions(Trees.instance(task).getSourcePositions());
            task.parse().forEach(unit -> functions.scan(unit, unit));
            return functions.found.stream().sorted(Comparator.comparing(Function::lines)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        if (method.getBody() != null) {
            long begin = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method.getBody()));
            long end = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method.getBody()));
            found.add(new Function(method.getName().toString(), end - begin + 1));
        }
        return super.visitMethod(method, unit);
    }
}
