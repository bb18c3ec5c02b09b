package dev.baobei.agreement;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * One instruction of the engine, and what is made of it.
 *
 * @param owner  the class
 * @param method where in it
 * @param number which of those that may be rewritten so in that class, from 0 on
 */
record Slip(Rewriting rewriting, String owner, String method, int number) {

    private static final String DOMAIN = "dev.baobei.domain.";

    /** Every instruction of a class of the domain that may be rewritten so; there is one. */
    static List<Slip> in(String owner, Rewriting rewriting) {
        List<Slip> found = any(owner, rewriting);
        assertFalse(found.isEmpty(), owner);
        return found;
    }

    /** The same, if there are any. */
    static List<Slip> any(String owner, Rewriting rewriting) {
        List<Slip> found = new ArrayList<>();
        visit(DOMAIN + owner, new ClassWriter(0), rewriting, (method, number) -> {
            found.add(new Slip(rewriting, DOMAIN + owner, method.replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1"), number));
            return false;
        });
        return found;
    }

    /** The class with that instruction rewritten. */
    byte[] rewritten() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        visit(owner, writer, rewriting, (method, at) -> at == number);
        return writer.toByteArray();
    }

    private interface Choice {
        boolean rewrites(String method, int number);
    }

    private static void visit(String owner, ClassVisitor next, Rewriting rewriting, Choice choice) {
        int[] seen = {0};
        new ClassReader(bytes(owner)).accept(new ClassVisitor(Opcodes.ASM9, next) {
            @Override
            public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] thrown) {
                return rewriting.over(super.visitMethod(access, method, descriptor, signature, thrown), descriptor,
                        () -> choice.rewrites(method, seen[0]++));
            }
        }, 0);
    }

    static byte[] bytes(String owner) {
        try (InputStream in = Slip.class.getClassLoader().getResourceAsStream(owner.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rewriting + " in " + owner.substring(DOMAIN.length()) + "." + method + " #" + number;
    }
}
