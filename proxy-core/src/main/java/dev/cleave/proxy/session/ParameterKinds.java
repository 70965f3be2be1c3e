package dev.cleave.proxy.session;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Of which kinds the parameters of an execution are: integers, strings, times. MySQL settles by the first execution of a prepared statement what a bare
 * {@code ?} is, and converts later values to that; so sessions share a server's statement only if theirs are of the same kinds. Immutable.
 *
 * <p>Source: MySQL's manual, "PREPARE Statement", on derived parameter types (since 8.0.22).
 */
public final class ParameterKinds {
    /** NULL, of which no type is known. */
    private static final byte UNKNOWN = 0;

    private static final int UNSIGNED = 0x80;

    private final byte[] kinds;

    private ParameterKinds(byte[] kinds) {
        this.kinds = kinds;
    }

    /** @param types as COM_STMT_EXECUTE has them, two bytes for each parameter */
    public static ParameterKinds of(byte[] types) {
        var kinds = new byte[types.length / 2];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind(types[2 * i] & 0xff, (types[2 * i + 1] & UNSIGNED) != 0);
        }
        return new ParameterKinds(kinds);
    }

    private static byte kind(int type, boolean unsigned) {
        return switch (type) {
            case 6 -> UNKNOWN;
            case 1, 2, 3, 8, 9, 13 -> (byte) (unsigned ? 8 : 3); // TINY, SHORT, LONG, LONGLONG, INT24, YEAR
            case 4, 5 -> 5; // FLOAT, DOUBLE
            case 0, 246 -> (byte) 246; // DECIMAL, NEWDECIMAL
            case 7, 12 -> 12; // TIMESTAMP, DATETIME
            case 15, 253, 254 -> (byte) 253; // VARCHAR, VAR_STRING, STRING
            case 249, 250, 251, 252 -> (byte) 252; // the BLOBs
            default -> (byte) type;
        };
    }

    /** Whether no parameter is of two kinds; what is NULL fits with everything. */
    public boolean agreesWith(ParameterKinds other) {
        if (this == other) {
            return true;
        }
        if (kinds.length != other.kinds.length) {
            return false;
        }
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] != other.kinds[i] && kinds[i] != UNKNOWN && other.kinds[i] != UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /** With what {@code other}, which agrees, knows beyond it. */
    public ParameterKinds with(ParameterKinds other) {
        byte[] known = null;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == UNKNOWN && other.kinds[i] != UNKNOWN) {
                known = known == null ? kinds.clone() : known;
                known[i] = other.kinds[i];
            }
        }
        return known == null ? this : new ParameterKinds(known);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterKinds that && Arrays.equals(kinds, that.kinds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(kinds);
    }
}
