package dev.baobei.agreement;

import java.util.function.BooleanSupplier;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a slip of the pen makes of one instruction. */
enum Rewriting {

    /** {@code <} for {@code <=}, and {@code >} for {@code >=}, of times and days. */
    EQUAL_TOO {
        @Override
        MethodVisitor over(MethodVisitor next, String descriptor, BooleanSupplier slips) {
            return new Slipping(next) {
                @Override
                boolean call(int opcode, String owner, String name, String arguments) {
                    if (!isTime(owner) || !(name.equals("isBefore") || name.equals("isAfter")) || !slips.getAsBoolean()) {
                        return false;
                    }
                    mv.visitMethodInsn(opcode, owner, name.equals("isBefore") ? "isAfter" : "isBefore", arguments, false);
                    mv.visitInsn(Opcodes.ICONST_1);
                    mv.visitInsn(Opcodes.IXOR);
                    return true;
                }
            };
        }
    },

    /** The same of numbers, and of whatever is compared as they are. */
    EQUAL_NUMBER_TOO {
        @Override
        MethodVisitor over(MethodVisitor next, String descriptor, BooleanSupplier slips) {
            return new Slipping(next) {
                @Override
                int jump(int opcode) {
                    int other = switch (opcode) {
                        case Opcodes.IFLT -> Opcodes.IFLE;
                        case Opcodes.IFLE -> Opcodes.IFLT;
                        case Opcodes.IFGT -> Opcodes.IFGE;
                        case Opcodes.IFGE -> Opcodes.IFGT;
                        case Opcodes.IF_ICMPLT -> Opcodes.IF_ICMPLE;
                        case Opcodes.IF_ICMPLE -> Opcodes.IF_ICMPLT;
                        case Opcodes.IF_ICMPGT -> Opcodes.IF_ICMPGE;
                        case Opcodes.IF_ICMPGE -> Opcodes.IF_ICMPGT;
                        default -> opcode;
                    };
                    return other != opcode && slips.getAsBoolean() ? other : opcode;
                }
            };
        }
    },

    /** The server's zone, which is nobody's, for the project's. */
    WRONG_ZONE {
        @Override
        MethodVisitor over(MethodVisitor next, String descriptor, BooleanSupplier slips) {
            return new Slipping(next) {
                @Override
                boolean call(int opcode, String owner, String name, String arguments) {
                    boolean zoned = name.equals("atZone") || name.equals("atStartOfDay");
                    if (!isTime(owner) || !zoned || Type.getArgumentTypes(arguments).length == 0 || !slips.getAsBoolean()) {
                        return false;
                    }
                    mv.visitInsn(Opcodes.POP);
                    mv.visitLdcInsn("Pacific/Kiritimati");
                    mv.visitMethodInsn(Opcodes.INVOKESTATIC, "java/time/ZoneId", "of",
                            "(Ljava/lang/String;)Ljava/time/ZoneId;", false);
                    mv.visitMethodInsn(opcode, owner, name, arguments, false);
                    return true;
                }
            };
        }
    },

    /** The same day for the next one, or for the one before. */
    SAME_DAY {
        @Override
        MethodVisitor over(MethodVisitor next, String descriptor, BooleanSupplier slips) {
            return new Slipping(next) {
                @Override
                boolean call(int opcode, String owner, String name, String arguments) {
                    if (!isTime(owner) || !(name.equals("plusDays") || name.equals("minusDays")) || !slips.getAsBoolean()) {
                        return false;
                    }
                    mv.visitInsn(Opcodes.POP2);
                    return true;
                }
            };
        }
    },

    /** The former version for the latter, of two between which a function chooses. */
    FORMER_VERSION {
        @Override
        MethodVisitor over(MethodVisitor next, String descriptor, BooleanSupplier slips) {
            Type[] two = Type.getArgumentTypes(descriptor);
            boolean chooses = two.length == 2 && two[0].equals(two[1]) && two[0].equals(Type.getReturnType(descriptor));
            return new Slipping(next) {
                @Override
                public void visitVarInsn(int opcode, int variable) {
                    boolean latter = chooses && opcode == Opcodes.ALOAD && variable == 1;
                    super.visitVarInsn(opcode, latter && slips.getAsBoolean() ? 0 : variable);
                }
            };
        }
    };

    /** What passes every instruction on but the one that slips. */
    private static class Slipping extends MethodVisitor {

        Slipping(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        /** Whether something else was written in place of a call. */
        boolean call(int opcode, String owner, String name, String arguments) {
            return false;
        }

        /** What is written for a jump. */
        int jump(int opcode) {
            return opcode;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String arguments, boolean ofInterface) {
            if (!call(opcode, owner, name, arguments)) {
                super.visitMethodInsn(opcode, owner, name, arguments, ofInterface);
            }
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            super.visitJumpInsn(jump(opcode), label);
        }
    }

    private static boolean isTime(String owner) {
        return owner.startsWith("java/time/");
    }

    /** @param slips asked at each instruction that may be rewritten so */
    abstract MethodVisitor over(MethodVisitor next, String descriptor, BooleanSupplier slips);
}
