/**
 * The real Redis as the judge of tests: a server that a test starts by itself, a small client that
 * shows a reply as it came over the wire, and a printer for failure messages.
 */
@NullMarked
package io.larder.testkit.reference;

import org.jspecify.annotations.NullMarked;
