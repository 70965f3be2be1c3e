package dev.cleave.proxy.frontend;

/** Questions to a server of what the account on it, as whom the session's statements run, was granted for everything. What it has by a role is not found. */
final class Privilege {
    /** Seeing other users' sessions. */
    static final String SEES_OTHERS = count("'PROCESS'");

    /** Ending other users' sessions; the name with a blank is MariaDB's. Source: MySQL and MariaDB manuals, "KILL". */
    static final String KILLS_OTHERS = count("'CONNECTION_ADMIN', 'CONNECTION ADMIN', 'SUPER'");

    private Privilege() {}

    private static String count(String privileges) {
        return "SELECT COUNT(*) FROM information_schema.USER_PRIVILEGES WHERE PRIVILEGE_TYPE IN (" + privileges
                + ") AND GRANTEE = CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''), '''')";
    }

    /** Whether the answer says so. */
    static boolean isGranted(String count) {
        return !"0".equals(count);
    }
}
