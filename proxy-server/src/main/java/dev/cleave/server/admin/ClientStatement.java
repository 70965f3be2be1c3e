package dev.cleave.server.admin;

import java.util.List;

/** Statements that drivers, shells and graphical tools send on their own and that have no meaning here: answered with what makes them go on. */
final class ClientStatement implements AdminStatement {
    private final List<String> beginnings;
    private final Answer answer;

    private ClientStatement(Answer answer, String... beginnings) {
        this.answer = answer;
        this.beginnings = List.of(beginnings);
    }

    static List<AdminStatement> all(ClientVariables variables) {
        Answer noWarnings = Answer.table(Column.text("Level"), Column.integer("Code"), Column.text("Message"))
                .answer();
        return List.of(
                new ClientStatement(noWarnings, "SHOW WARNINGS", "SHOW ERRORS"),
                new ClientStatement(
                        Answer.table(Column.text("Database")).row("cleave").answer(), "SHOW DATABASES", "SHOW SCHEMAS"),
                new ClientStatement(
                        Answer.table(Column.text("Tables_in_cleave")).answer(), "SHOW TABLES", "SHOW FULL TABLES"),
                new ClientStatement(Answer.DONE, "BEGIN", "START TRANSACTION", "COMMIT", "ROLLBACK"),
                new UseDatabase(),
                new SelectValues(variables));
    }

    @Override
    public List<String> beginnings() {
        return beginnings;
    }

    @Override
    public String syntax() {
        return beginnings.getFirst();
    }

    @Override
    public String purpose() {
        return "Accepted for clients that send it on their own.";
    }

    /** Whatever follows has no meaning either. */
    @Override
    public Action parse(Words words) {
        String _ = words.rest();
        return session -> answer;
    }
}
