package dev.cleave.linters.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the body of a stored program into statements that can be analysed one by one. Conditions and values become {@code DO} statements, since they may
 * hold subqueries. See "Compound Statement Syntax" in the MySQL Reference Manual.
 */
final class ProgramStatements {
    private static final Set<String> STRUCTURE =
            Set.of("BEGIN", "THEN", "ELSE", "LOOP", "REPEAT", "DO", ";", ":", "ATOMIC", "NOT");
    private static final Set<String> EXPRESSION = Set.of("IF", "ELSEIF", "WHILE", "UNTIL", "CASE", "WHEN", "RETURN");
    private static final Set<String> WITHOUT_TABLES = Set.of("FETCH", "OPEN", "CLOSE", "LEAVE", "ITERATE", "END");
    private static final Set<String> ENDS_EXPRESSION = Set.of("THEN", "DO", "WHEN");

    private final String body;
    private final List<SqlWord> words;
    private final List<String> statements = new ArrayList<>();
    private int at;

    private ProgramStatements(String body, boolean ansiQuotes) {
        this.body = body;
        this.words = SqlWord.of(body, ansiQuotes);
    }

    static List<String> of(String body, boolean ansiQuotes) {
        var cut = new ProgramStatements(body, ansiQuotes);
        while (cut.at < cut.words.size()) {
            cut.next();
        }
        return List.copyOf(cut.statements);
    }

    private void next() {
        SqlWord word = words.get(at);
        if (is(at + 1, ":") && !is(at + 2, "=") && word.isName()) {
            at += 2;
        } else if (isOneOf(word, STRUCTURE)) {
            at++;
        } else if (isOneOf(word, WITHOUT_TABLES)) {
            at = semicolon();
        } else if (isOneOf(word, EXPRESSION)) {
            at++;
            expression(endOfExpression());
        } else if (word.is("DECLARE")) {
            declaration();
        } else {
            statement(at, semicolon());
        }
    }

    /** {@code DECLARE … DEFAULT value}, {@code DECLARE … CURSOR FOR query}, {@code DECLARE … HANDLER FOR conditions statement}. */
    private void declaration() {
        int end = semicolon();
        for (; at < end; at++) {
            if (is(at, "DEFAULT")) {
                at++;
                expression(end);
                return;
            }
            if (is(at, "HANDLER")) {
                at += 2;
                conditions();
                return;
            }
            if (is(at, "FOR")) {
                statement(at + 1, end);
                return;
            }
        }
    }

    private void conditions() {
        while (at < words.size()) {
            if (is(at, "NOT")) {
                at += 2;
            } else if (is(at, "SQLSTATE")) {
                at += is(at + 1, "VALUE") ? 3 : 2;
            } else {
                at++;
            }
            if (!is(at, ",")) {
                return;
            }
            at++;
        }
    }

    private void expression(int end) {
        if (end > at) {
            statements.add("DO "
                    + body.substring(words.get(at).start(), words.get(end - 1).end()));
        }
        at = end;
    }

    private void statement(int from, int end) {
        if (end > from) {
            statements.add(
                    body.substring(words.get(from).start(), words.get(end - 1).end()));
        }
        at = end;
    }

    /** Where THEN, DO, WHEN, END or the semicolon stands; CASE … END may be part of the value. */
    private int endOfExpression() {
        int depth = 0;
        for (int i = at; i < words.size(); i++) {
            SqlWord word = words.get(i);
            boolean ends = isOneOf(word, ENDS_EXPRESSION) || word.is("END");
            if (word.is(";") || (depth == 0 && ends)) {
                return i;
            }
            depth += word.is("CASE") ? 1 : word.is("END") ? -1 : 0;
        }
        return words.size();
    }

    private int semicolon() {
        int i = at;
        while (i < words.size() && !words.get(i).is(";")) {
            i++;
        }
        return i;
    }

    private boolean is(int index, String text) {
        return index < words.size() && words.get(index).is(text);
    }

    private static boolean isOneOf(SqlWord word, Set<String> texts) {
        return word.kind() != SqlWord.Kind.QUOTED && word.kind() != SqlWord.Kind.STRING && texts.contains(word.text());
    }
}
