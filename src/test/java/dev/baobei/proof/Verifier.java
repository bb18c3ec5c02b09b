package dev.baobei.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.ToolProvider;

/** The verifier as a stranger has it: its one file, compiled and loaded with nothing of ours beside it. */
final class Verifier {

    static final Path SOURCE = Path.of("deploy/verifier/Verify.java");

    private final Method anchors;
    private final Method faults;

    private Verifier(Method anchors, Method faults) {
        this.anchors = anchors;
        this.faults = faults;
    }

    static Verifier load() throws Exception {
        Path classes = Files.createTempDirectory("baobei-verifier");
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-classpath", "", "-d",
                classes.toString(), SOURCE.toString());
        if (code != 0) {
            throw new IllegalStateException("the verifier does not compile by itself");
        }
        Class<?> verify = new URLClassLoader(new URL[]{classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())
                .loadClass("Verify");
        Class<?> known = List.of(verify.getClasses()).stream().filter(type -> type.getSimpleName().equals("Anchors"))
                .findFirst()
                .orElseThrow();
        return new Verifier(verify.getMethod("anchors", byte[].class, String.class, String.class),
                verify.getMethod("faults", byte[].class, known));
    }

    /** What is known from elsewhere, read once for many exports. */
    Object anchors(byte[] checkpoints, String publicKey, String heads) {
        return call(anchors, checkpoints, publicKey, heads);
    }

    /** The faults as they are printed. */
    List<String> faults(byte[] export, Object anchors) {
        return ((List<?>) call(faults, export, anchors)).stream().map(Object::toString).toList();
    }

    private static Object call(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException failure) {
            throw new AssertionError("the verifier broke", failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
