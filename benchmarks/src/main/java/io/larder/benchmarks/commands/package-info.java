/** Redis's commands in this process, beside a real Redis behind a socket. */
@NullMarked
package io.larder.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
