/**
 * What the shop does, with its slow answers cached by annotations. The only package that knows
 * caches by annotation.
 */
@NullMarked
package io.larder.samples.bookstore.shop;

import org.jspecify.annotations.NullMarked;
