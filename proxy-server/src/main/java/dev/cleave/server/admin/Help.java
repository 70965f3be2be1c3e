package dev.cleave.server.admin;

import java.util.List;

/** {@code HELP}: lists the statements. */
final class Help implements AdminStatement {
    private final AdminStatements statements;

    Help(AdminStatements statements) {
        this.statements = statements;
    }

    @Override
    public List<String> beginnings() {
        return List.of("HELP", "SHOW HELP");
    }

    @Override
    public String syntax() {
        return "HELP";
    }

    @Override
    public String purpose() {
        return "This list; SHOW HELP is the same, for shells that keep HELP to themselves.";
    }

    @Override
    public Action parse(Words words) {
        return session -> run();
    }

    private Answer run() {
        var table = Answer.table(Column.text("statement"), Column.text("purpose"));
        statements.all().forEach(statement -> table.row(statement.syntax(), statement.purpose()));
        return table.answer();
    }
}
