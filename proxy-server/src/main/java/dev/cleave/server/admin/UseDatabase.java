package dev.cleave.server.admin;

import java.util.List;

/** {@code USE}: the default schema of {@code EXPLAIN ROUTE}. */
final class UseDatabase implements AdminStatement {
    @Override
    public List<String> beginnings() {
        return List.of("USE");
    }

    @Override
    public String syntax() {
        return "USE schema";
    }

    @Override
    public String purpose() {
        return "Sets the default schema for EXPLAIN ROUTE.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        String name = words.next();
        return session -> {
            session.use(name);
            return Answer.DONE;
        };
    }
}
