package dev.cleave.server;

import dev.cleave.config.CleaveConfig;
import dev.cleave.config.ConfigDiff;
import dev.cleave.config.Environment;
import dev.cleave.config.InvalidConfigException;
import dev.cleave.config.InvalidSettingException;
import dev.cleave.proxy.login.Accounts;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The configuration in force: read by every thread, replaced as a whole. */
public final class LiveConfig implements Supplier<CleaveConfig> {
    private final Path file;
    private final ConfiguredAccounts users;
    private final ConfiguredAccounts admins;
    private volatile CleaveConfig current;

    LiveConfig(CleaveConfig initial, Path file) {
        this.current = initial;
        this.file = file;
        this.users = new ConfiguredAccounts(initial.users());
        this.admins = new ConfiguredAccounts(initial.adminUsers());
    }

    @Override
    public CleaveConfig get() {
        return current;
    }

    /** Puts another configuration in force, for whoever asks from now on. */
    public synchronized void replace(CleaveConfig changed) {
        current = changed;
        users.replace(changed.users());
        admins.replace(changed.adminUsers());
    }

    /**
     * Reads the file again and puts in force what can change at run time. Blocks on file access.
     *
     * @return every difference
     * @throws InvalidConfigException with every problem; then nothing changed
     */
    public synchronized ConfigDiff reload() throws InvalidConfigException {
        ConfigDiff diff = ConfigDiff.between(current, CleaveConfig.load(file, Environment.ofProcess()));
        replace(diff.effective());
        return diff;
    }

    /**
     * Changes one setting until the next restart or reload.
     *
     * @throws InvalidSettingException if there is no such setting, it needs a restart, or the value is not accepted
     */
    public synchronized void set(String name, String value) {
        replace(current.with(name, value));
    }

    /** The file that RELOAD CONFIG reads. */
    public Path file() {
        return file;
    }

    Accounts users() {
        return users;
    }

    Accounts admins() {
        return admins;
    }
}
