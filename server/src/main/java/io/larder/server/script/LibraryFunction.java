package io.larder.server.script;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function that a library has registered. Immutable.
 *
 * @param name its name, as it was registered
 * @param description what it says of itself; null if nothing
 * @param flags what it has declared
 */
public record LibraryFunction(String name, @Nullable String description, Set<ScriptFlag> flags) {}
