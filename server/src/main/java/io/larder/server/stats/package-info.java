/** What a server counts and measures while it runs. It knows neither clients nor parameters. */
@NullMarked
package io.larder.server.stats;

import org.jspecify.annotations.NullMarked;
