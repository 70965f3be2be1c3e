package dev.cleave.linters.schema;

import dev.cleave.config.TableName;
import java.util.Optional;

/**
 * A view.
 *
 * @param definition its query as the server prints it; empty if the control account may not see it
 */
public record View(TableName name, Optional<String> definition) {}
