package dev.cleave.proxy.lint;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who sent a statement, as far as it helps to find the code that did. Asked only when a violation is new. */
public interface ViolationSource {
    String user();

    /** What the client said of itself at login: {@code program_name}, {@code _client_name} and the like. */
    Map<String, String> attributes();

    /** The default schema of the session. */
    @Nullable
    String schema();

    /** The comments of the statement under way, such as {@code controller:gists,action:show}; empty if there are none. */
    String annotations();
}
