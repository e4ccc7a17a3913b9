/**
 * Recipes: small classes that do a common job on Redis's commands. Take what you need and change
 * it.
 */
@NullMarked
package io.larder.samples.recipes;

import org.jspecify.annotations.NullMarked;
