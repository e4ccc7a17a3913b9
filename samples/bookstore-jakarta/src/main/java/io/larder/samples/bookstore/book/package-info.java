/**
 * What a bookstore talks about: books, titles on a list, changes. Plain values, known to every
 * other package.
 */
@NullMarked
package io.larder.samples.bookstore.book;

import org.jspecify.annotations.NullMarked;
