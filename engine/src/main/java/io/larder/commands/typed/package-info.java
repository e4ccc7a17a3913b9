/**
 * The Java interface to Redis's commands, made of requests: each method puts the words of its
 * command together and says how to read the answer; an invoker decides how it runs.
 */
@NullMarked
package io.larder.commands.typed;

import org.jspecify.annotations.NullMarked;
