/**
 * What the tests of several modules share: fakes with names, and generators of seeded random
 * programs.
 */
@NullMarked
package io.larder.testkit;

import org.jspecify.annotations.NullMarked;
