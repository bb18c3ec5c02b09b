package dev.baobei.agreement;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a slip of the pen makes of one instruction. */
enum Rewriting {

    /** {@code <} for {@code <=}, and {@code >} for {@code >=}, of times and days. */
    EQUAL_TOO {
        @Override
        boolean mayRewrite(String owner, String name) {
            return isTime(owner) && (name.equals("isBefore") || name.equals("isAfter"));
        }

        @Override
        void write(MethodVisitor code, int opcode, String owner, String name, String descriptor) {
            code.visitMethodInsn(opcode, owner, name.equals("isBefore") ? "isAfter" : "isBefore", descriptor, false);
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IXOR);
        }
    },

    /** The server's zone, which is nobody's, for the project's. */
    WRONG_ZONE {
        @Override
        boolean mayRewrite(String owner, String name) {
            return isTime(owner) && (name.equals("atZone") || name.equals("atStartOfDay"));
        }

        @Override
        void write(MethodVisitor code, int opcode, String owner, String name, String descriptor) {
            if (Type.getArgumentTypes(descriptor).length > 0) {
                code.visitInsn(Opcodes.POP);
                code.visitLdcInsn("Pacific/Kiritimati");
                code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/time/ZoneId", "of",
                        "(Ljava/lang/String;)Ljava/time/ZoneId;", false);
            }
            code.visitMethodInsn(opcode, owner, name, descriptor, false);
        }
    };

    private static boolean isTime(String owner) {
        return owner.startsWith("java/time/");
    }

    abstract boolean mayRewrite(String owner, String name);

    abstract void write(MethodVisitor code, int opcode, String owner, String name, String descriptor);
}
