/** The commands of scripts and functions. */
@NullMarked
package io.larder.server.scripting;

import org.jspecify.annotations.NullMarked;
