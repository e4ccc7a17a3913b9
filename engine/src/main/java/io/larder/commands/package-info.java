/**
 * Redis's commands as Java methods: {@link io.larder.commands.RedisCommands} and its parts, one
 * interface a group, with methods named after the commands.
 */
@NullMarked
package io.larder.commands;

import org.jspecify.annotations.NullMarked;
