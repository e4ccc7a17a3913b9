/**
 * What the cache annotations say of a method: read by plain reflection and checked once, before the
 * method is first called. Knows no container.
 */
@NullMarked
package io.larder.cdi.model;

import org.jspecify.annotations.NullMarked;
