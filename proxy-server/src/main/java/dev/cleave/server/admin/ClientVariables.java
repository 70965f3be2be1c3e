package dev.cleave.server.admin;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The variables that drivers and shells ask of a MySQL server when they connect. An operator's connection has no such settings: the values tell the client
 * to do nothing special.
 */
final class ClientVariables {
    /** The most that one admin statement may have. */
    static final int MAX_STATEMENT_BYTES = 1 << 20;

    private static final Map<String, Object> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("auto_increment_increment", 1L),
            Map.entry("autocommit", 1L),
            Map.entry("character_set_client", "utf8mb4"),
            Map.entry("character_set_connection", "utf8mb4"),
            Map.entry("character_set_database", "utf8mb4"),
            Map.entry("character_set_results", "utf8mb4"),
            Map.entry("character_set_server", "utf8mb4"),
            Map.entry("character_set_system", "utf8mb3"),
            Map.entry("collation_connection", "utf8mb4_0900_ai_ci"),
            Map.entry("collation_database", "utf8mb4_0900_ai_ci"),
            Map.entry("collation_server", "utf8mb4_0900_ai_ci"),
            Map.entry("foreign_key_checks", 1L),
            Map.entry("init_connect", ""),
            Map.entry("interactive_timeout", 28_800L),
            Map.entry("license", "Apache-2.0"),
            Map.entry("lower_case_table_names", 0L),
            Map.entry("max_allowed_packet", (long) MAX_STATEMENT_BYTES),
            Map.entry("max_execution_time", 0L),
            Map.entry("net_buffer_length", 16_384L),
            Map.entry("net_read_timeout", 30L),
            Map.entry("net_write_timeout", 60L),
            Map.entry("performance_schema", 0L),
            Map.entry("profiling", 0L),
            Map.entry("protocol_version", 10L),
            Map.entry("query_cache_size", 0L),
            Map.entry("query_cache_type", "OFF"),
            Map.entry("read_only", 0L),
            Map.entry("session_track_schema", 1L),
            Map.entry("session_track_system_variables", ""),
            Map.entry("sql_auto_is_null", 0L),
            Map.entry("sql_mode", "STRICT_TRANS_TABLES"),
            Map.entry("sql_safe_updates", 0L),
            Map.entry("sql_select_limit", Long.MAX_VALUE),
            Map.entry("system_time_zone", ZoneId.systemDefault().getId()),
            Map.entry("time_zone", "SYSTEM"),
            Map.entry("transaction_isolation", "REPEATABLE-READ"),
            Map.entry("transaction_read_only", 0L),
            Map.entry("tx_isolation", "REPEATABLE-READ"),
            Map.entry("tx_read_only", 0L),
            Map.entry("unique_checks", 1L),
            Map.entry("version_comment", "Cleave admin port; SHOW HELP lists the statements"),
            Map.entry("version_compile_machine", System.getProperty("os.arch")),
            Map.entry("version_compile_os", System.getProperty("os.name")),
            Map.entry("wait_timeout", 28_800L)));

    private final Map<String, Object> values = new TreeMap<>(VALUES);

    /** @param version what the port announces */
    ClientVariables(String version) {
        values.put("version", version);
    }

    boolean knows(String name) {
        return values.containsKey(bare(name));
    }

    /** A number or a text; null if nothing is known of the variable. */
    @Nullable
    Object value(String name) {
        return values.get(bare(name));
    }

    Map<String, Object> all() {
        return values;
    }

    /** {@code @@session.sql_mode} is {@code sql_mode}. */
    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^@@", "").replaceFirst("^(session|global|local)\\.", "");
    }
}
