package dev.cleave.proxy.frontend;

import dev.cleave.sql.SqlLiteral;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Questions to a server of what the account on it, as whom the session's statements run, was granted for everything. What it has by a role is not found. */
final class Privilege {
    /** Seeing other users' sessions. */
    static final String SEES_OTHERS = count("'PROCESS'");

    /** Ending other users' sessions; the name with a blank is MariaDB's. Source: MySQL and MariaDB manuals, "KILL". */
    static final String KILLS_OTHERS = count("'CONNECTION_ADMIN', 'CONNECTION ADMIN', 'SUPER'");

    private static final Pattern GRANTED = Pattern.compile("[1-9][0-9]*");

    private Privilege() {}

    private static String count(String privileges) {
        // CURRENT_USER() is user@host, GRANTEE 'user'@'host'; a user's name may have an @, a host's has none.
        String host = "SUBSTRING_INDEX(CURRENT_USER(), '@', -1)";
        String user = "LEFT(CURRENT_USER(), CHAR_LENGTH(CURRENT_USER()) - CHAR_LENGTH(" + host + ") - 1)";
        return "SELECT COUNT(*) FROM information_schema.USER_PRIVILEGES WHERE PRIVILEGE_TYPE IN (" + privileges
                + ") AND GRANTEE = CONCAT('''', " + user + ", '''@''', " + host + ", '''')" + SqlLiteral.NO_LIMIT;
    }

    /** Whether the answer says so. */
    static boolean isGranted(@Nullable String count) {
        return count != null && GRANTED.matcher(count).matches();
    }
}
