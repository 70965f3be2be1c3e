package dev.cleave.server.admin;

import dev.cleave.config.InvalidSettingException;
import dev.cleave.config.Settings;
import dev.cleave.protocol.ErrorCode;
import dev.cleave.protocol.MySqlError;
import java.util.List;

/**
 * {@code SET}: changes a setting until the next restart or reload. What drivers set on every connection ({@code SET NAMES}, {@code SET autocommit = 1})
 * has no meaning here and is accepted.
 */
final class SetVariable implements AdminStatement {
    private final AdminTargets proxy;
    private final ClientVariables clientVariables;

    SetVariable(AdminTargets proxy, ClientVariables clientVariables) {
        this.proxy = proxy;
        this.clientVariables = clientVariables;
    }

    @Override
    public List<String> beginnings() {
        return List.of("SET");
    }

    @Override
    public String syntax() {
        return "SET name = value";
    }

    @Override
    public String purpose() {
        return "Changes a setting of SHOW VARIABLES until the next restart or reload.";
    }

    @Override
    public Action parse(Words words) throws AdminException {
        boolean scoped = words.skip("SESSION") || words.skip("LOCAL") || words.skip("GLOBAL");
        if (words.skip("NAMES") || words.skip("CHARACTER SET") || words.skip("TRANSACTION")) {
            return ignored(words);
        }
        String name = words.next();
        boolean _ = words.takeSign(":");
        words.expect("=");
        if (name.startsWith("@") || scoped && !name.contains(".") || clientVariables.knows(name)) {
            return ignored(words);
        }
        String value = words.next();
        return session -> run(name.replace('_', '-'), value);
    }

    private static Action ignored(Words words) {
        String _ = words.rest();
        return session -> Answer.DONE;
    }

    private Answer run(String name, String value) throws AdminException {
        try {
            proxy.config().set(name, value);
            return Answer.DONE;
        } catch (InvalidSettingException e) {
            ErrorCode code = Settings.find(name).isEmpty()
                    ? ErrorCode.ER_UNKNOWN_SYSTEM_VARIABLE
                    : ErrorCode.ER_WRONG_VALUE_FOR_VAR;
            throw new AdminException(new MySqlError(code.code(), code.sqlState(), "Cleave: " + e.getMessage()));
        }
    }
}
