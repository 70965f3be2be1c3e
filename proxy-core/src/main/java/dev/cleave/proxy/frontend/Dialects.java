package dev.cleave.proxy.frontend;

import dev.cleave.protocol.Collation;
import dev.cleave.proxy.backend.ServerBaseline;
import dev.cleave.proxy.session.SessionVariables;
import dev.cleave.sql.SqlDialect;
import dev.cleave.sql.SqlDialect.ClientCharset;
import java.util.List;
import java.util.Locale;

/** How the statements of a session are to be read: from its settings where it has changed them, from the server's otherwise. */
final class Dialects {
    private Dialects() {}

    static SqlDialect of(ServerBaseline server, SessionVariables variables, int collation) {
        String sqlMode = variables.get("sql_mode");
        List<String> modes = List.of((sqlMode == null ? server.sqlMode() : sqlMode).split(","));
        String charset = variables.get("character_set_client");
        return new SqlDialect(
                server.version(),
                server.mariaDb(),
                modes.contains("ANSI_QUOTES"),
                modes.contains("NO_BACKSLASH_ESCAPES"),
                charset(
                        charset == null
                                ? Collation.of(collation)
                                        .map(Collation::characterSet)
                                        .orElse("")
                                : charset));
    }

    private static ClientCharset charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "gbk" -> ClientCharset.GBK;
            case "gb18030" -> ClientCharset.GB18030;
            case "big5" -> ClientCharset.BIG5;
            case "sjis", "cp932" -> ClientCharset.SJIS;
            default -> ClientCharset.ASCII_SAFE;
        };
    }
}
