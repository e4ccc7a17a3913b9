/**
 * What tools ask a server: its commands, its figures, what was slow, and what only operators and
 * test suites do.
 */
@NullMarked
package io.larder.server.admin;

import org.jspecify.annotations.NullMarked;
