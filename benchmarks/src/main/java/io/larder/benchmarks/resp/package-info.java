/** The page about the server beside redis-server, made of what the scripts in {@code resp} left. */
@NullMarked
package io.larder.benchmarks.resp;

import org.jspecify.annotations.NullMarked;
