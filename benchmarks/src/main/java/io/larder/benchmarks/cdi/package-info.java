/** What an intercepted call costs that a cache answers, beside the bare call and Spring's. */
@NullMarked
package io.larder.benchmarks.cdi;

import org.jspecify.annotations.NullMarked;
