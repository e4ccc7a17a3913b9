/**
 * Runs scripts in Lua 5.1: states of the language with a sandbox around them, the libraries that
 * scripts find there, and the conversions between Lua's values and answers. It knows the engine's
 * calls and answers, and nothing of clients and connections.
 */
@NullMarked
package io.larder.server.script;

import org.jspecify.annotations.NullMarked;
