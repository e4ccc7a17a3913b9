/** The shop over HTTP: resources, and the time that each answer took. */
@NullMarked
package io.larder.samples.bookstore.web;

import org.jspecify.annotations.NullMarked;
