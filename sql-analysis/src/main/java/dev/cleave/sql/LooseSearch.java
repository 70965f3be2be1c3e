package dev.cleave.sql;

/**
 * The last resort for statements that are nested too deeply or that nothing else understands: takes every name that stands where a table could stand.
 * It may find too much, never too little.
 */
final class LooseSearch {
    private LooseSearch() {}

    /** Searches from the cursor to its limit. */
    static void run(Cursor c, PlanBuilder plan) {
        boolean list = false;
        while (!c.atEnd()) {
            Keyword keyword = c.keyword();
            int kind = c.kind();
            if (mayIntroduceTable(keyword) || kind == '(' || (kind == ',' && list)) {
                list |= keyword == Keyword.FROM || keyword == Keyword.UPDATE;
                boolean writes = keyword == Keyword.INTO || keyword == Keyword.UPDATE;
                c.next();
                take(c, plan, writes, keyword != Keyword.NONE || list);
            } else {
                c.next();
            }
        }
    }

    private static void take(Cursor c, PlanBuilder plan, boolean writes, boolean expected) {
        if (!expected || !c.isName()) {
            return;
        }
        TableName name = TableName.at(c);
        if (name == null || c.kind() == '(' && !writes) {
            return;
        }
        if (writes) {
            plan.write(name);
        } else {
            plan.read(name);
        }
    }

    private static boolean mayIntroduceTable(Keyword keyword) {
        return switch (keyword) {
            case FROM, JOIN, STRAIGHT_JOIN, INTO, UPDATE, TABLE, USING, REFERENCES -> true;
            default -> false;
        };
    }
}
