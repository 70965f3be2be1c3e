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
        return new SqlDialect(
                server.version(),
                server.mariaDb(),
                modes.contains("ANSI_QUOTES"),
                modes.contains("NO_BACKSLASH_ESCAPES"),
                charset(characterSet(variables, collation)));
    }

    /** In which character set the session's statements are written; empty if that is not known. */
    static String characterSet(SessionVariables variables, int collation) {
        String charset = variables.get("character_set_client");
        return charset == null
                ? Collation.of(collation).map(Collation::characterSet).orElse("")
                : charset;
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
