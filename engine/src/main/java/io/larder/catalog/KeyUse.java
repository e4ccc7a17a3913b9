package io.larder.catalog;

/**
 * A key of a call.
 *
 * @param position of the word that names it
 * @param mode what the call does to it
 */
public record KeyUse(int position, KeyMode mode) {}
