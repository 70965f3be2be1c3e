package dev.cleave.sql.advice;

import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;

/**
 * A table of a FROM list.
 *
 * @param position in the list
 * @param name by which the rest of the query calls it, unquoted
 * @param optional whether it is on the right of a LEFT JOIN
 */
record JoinSource(int position, Table table, String name, String domain, boolean optional) {
    static JoinSource of(int position, FromItem item, boolean optional, Domains domains) {
        if (!(item instanceof Table table) || table.getPivot() != null || table.getSampleClause() != null) {
            throw new NotSplittable("Make (" + item + ") a query of its own first, and pass its keys on with IN.");
        }
        return new JoinSource(position, table, nameOf(table), domains.of(table), optional);
    }

    static String nameOf(FromItem item) {
        Alias alias = item.getAlias();
        if (alias != null) {
            return alias.getUnquotedName();
        }
        return item instanceof Table table ? table.getUnquotedName() : "";
    }

    /** As the query would write it before a column. */
    String qualifier() {
        Alias alias = table.getAlias();
        return alias == null ? table.getName() : alias.getName();
    }
}
