package io.larder.samples.bookstore.book;

import java.io.Serializable;

/**
 * One line of a list: enough of a book to choose it.
 *
 * @param id its number in the catalogue, from 1
 * @param title its title
 * @param author who wrote it
 * @param priceCents its price in cents
 */
public record Title(long id, String title, String author, int priceCents) implements Serializable {}
