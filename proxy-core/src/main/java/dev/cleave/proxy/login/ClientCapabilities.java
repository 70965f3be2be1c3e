package dev.cleave.proxy.login;

import static dev.cleave.protocol.CapabilityFlags.CLIENT_DEPRECATE_EOF;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_FOUND_ROWS;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_IGNORE_SPACE;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_INTERACTIVE;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_LOCAL_FILES;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_MULTI_RESULTS;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_MULTI_STATEMENTS;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_NO_SCHEMA;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_ODBC;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_OPTIONAL_RESULTSET_METADATA;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_PS_MULTI_RESULTS;
import static dev.cleave.protocol.CapabilityFlags.CLIENT_QUERY_ATTRIBUTES;

/** Which of a client's capabilities its backends must have too, because they change what a server does or how it answers. */
public final class ClientCapabilities {
    private static final int PASSED_ON = CLIENT_FOUND_ROWS
            | CLIENT_NO_SCHEMA
            | CLIENT_ODBC
            | CLIENT_LOCAL_FILES
            | CLIENT_IGNORE_SPACE
            | CLIENT_INTERACTIVE
            | CLIENT_MULTI_STATEMENTS
            | CLIENT_MULTI_RESULTS
            | CLIENT_PS_MULTI_RESULTS
            | CLIENT_DEPRECATE_EOF
            | CLIENT_OPTIONAL_RESULTSET_METADATA
            | CLIENT_QUERY_ATTRIBUTES;

    private ClientCapabilities() {}

    public static int forBackend(int client) {
        return client & PASSED_ON;
    }
}
