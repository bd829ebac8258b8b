package io.spp.house;

import static java.util.Locale.ROOT;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PROTECTED;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads sources without compiling them and names the public types and members that lack a Javadoc comment. */
final class PublicApi extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees comments;
    private final List<String> undocumented = new ArrayList<>();

    private PublicApi(DocTrees comments) {
        this.comments = comments;
    }

    static List<String> undocumentedIn(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            PublicApi scan = new PublicApi(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scan.scan(unit, null);
            }
            return scan.undocumented;
        }
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        if (!isVisible(type.getModifiers())) {
            return null;
        }
        require(type.getSimpleName());
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        if (isVisible(method.getModifiers()) && !overrides(method) && !isConstructorOfRecordOrEnum(method)) {
            require(method.getName());
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
        boolean component = owner().getKind() == Tree.Kind.RECORD
                && !field.getModifiers().getFlags().contains(STATIC);
        if (component ? !isParameterDocumented(field) : isVisible(field.getModifiers())) {
            if (component) {
                report(field.getName());
            } else {
                require(field.getName());
            }
        }
        return null;
    }

    /** A component of a record is explained by {@code @param} of the record's own comment. */
    private boolean isParameterDocumented(VariableTree component) {
        String comment = comments.getDocComment(getCurrentPath().getParentPath());
        return comment != null && comment.matches("(?s).*@param\\s+" + component.getName() + "\\s.*");
    }

    private void require(CharSequence name) {
        if (comments.getDocComment(getCurrentPath()) == null) {
            report(name);
        }
    }

    private void report(CharSequence name) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long position = comments.getSourcePositions()
                .getStartPosition(unit, getCurrentPath().getLeaf());
        undocumented.add(
                unit.getSourceFile().getName() + ":" + unit.getLineMap().getLineNumber(position) + " " + name);
    }

    private boolean isVisible(ModifiersTree modifiers) {
        if (modifiers.getFlags().contains(PUBLIC) || modifiers.getFlags().contains(PROTECTED)) {
            return true;
        }
        return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
                && outer.getKind() == Tree.Kind.INTERFACE
                && !modifiers.getFlags().contains(PRIVATE);
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private boolean isConstructorOfRecordOrEnum(MethodTree method) {
        return method.getName().contentEquals("<init>")
                && (owner().getKind() == Tree.Kind.RECORD || owner().getKind() == Tree.Kind.ENUM);
    }

    private ClassTree owner() {
        TreePath parent = getCurrentPath().getParentPath();
        return (ClassTree) parent.getLeaf();
    }
}
