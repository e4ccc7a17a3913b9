/**
 * Redis's number formats: which bytes count as an integer, a double, a long double or a scan
 * cursor, and which bytes a number becomes.
 */
@NullMarked
package io.larder.value.number;

import org.jspecify.annotations.NullMarked;
