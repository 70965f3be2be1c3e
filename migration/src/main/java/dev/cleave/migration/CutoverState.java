package dev.cleave.migration;

import java.util.Locale;

/**
 * Where a cutover stands. The methods are the only legal transitions:
 *
 * <pre>
 *  Checking ─► Approaching ─► Draining ─► Drained ─► Fenced ─► CaughtUp ─► Decided ─► Switched ─► Done
 *     │             │            │           │ │        │          │         ▲ │           └─────► Planned (dry run)
 *     │             │            │           │ └────────┼──────────┼─────────┘ │ (flip: nothing to fence)
 *     ▼             ▼            ▼           ▼          ▼          ▼           ▼
 *  Refused       Aborted ◄───────┴───────────┴──────────┴──────────┴───────────┘
 * </pre>
 *
 * Refused: nothing was touched. Aborted: everything was released to the old cluster. What is {@link Decided} is done
 * even if the proxy dies, unless the decision is stored again the other way before anything is published; from {@link Switched} on there is no way back.
 */
public sealed interface CutoverState {
    /** The name that {@code SHOW CUTOVERS} prints. */
    default String label() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** Ended: nothing changes any more. */
    sealed interface Ended extends CutoverState {}

    /** The gate is or may be closed and the route is the old one: everything can still be given back. */
    sealed interface Abortable extends CutoverState {
        default Aborted abort(String step, String reason) {
            return new Aborted(step, reason);
        }
    }

    /** Checks run and control connections are opened; nothing is touched. */
    record Checking() implements CutoverState {
        Approaching pass() {
            return new Approaching();
        }

        Refused refuse(String reason) {
            return new Refused(reason);
        }
    }

    /** The gate is open; writes of the domain may be delayed so that the target can follow. */
    record Approaching() implements Abortable {
        Draining close() {
            return new Draining();
        }
    }

    /** The gate closes; open transactions of the domain end. */
    record Draining() implements Abortable {
        Drained drained() {
            return new Drained();
        }
    }

    /** Nobody writes the domain through the proxy. */
    record Drained() implements Abortable {
        Fenced fenced() {
            return new Fenced();
        }

        /** A flip has no data to wait for. */
        Decided decided() {
            return new Decided();
        }
    }

    /** Nobody writes the domain on the source, and its last position is known. */
    record Fenced() implements Abortable {
        CaughtUp caughtUp() {
            return new CaughtUp();
        }
    }

    /** The target has everything. */
    record CaughtUp() implements Abortable {
        Decided decided() {
            return new Decided();
        }
    }

    /** The new route is stored and a restart finds it; it is not in force yet. */
    record Decided() implements Abortable {
        Switched switched() {
            return new Switched();
        }
    }

    /** The new route is persisted and in force. */
    record Switched() implements CutoverState {
        Done finish() {
            return new Done();
        }

        Planned plan() {
            return new Planned();
        }
    }

    /** The domain lives on the target. */
    record Done() implements Ended {}

    /** It was done, and a later one brought the domain back. */
    record Reversed() implements Ended {}

    /** It was done, and the way back was given up. */
    record Completed() implements Ended {}

    /** The proxy died in this step, or could not end what the step began: it is finished or undone now. */
    record Recovering(String step) implements CutoverState {}

    /** A dry run whose checks passed. */
    record Planned() implements Ended {}

    /** A check did not pass; nothing was touched. */
    record Refused(String reason) implements Ended {}

    /** A step failed; the domain lives where it lived. */
    record Aborted(String step, String reason) implements Ended {}
}
