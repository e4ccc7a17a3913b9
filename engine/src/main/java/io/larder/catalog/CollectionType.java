package io.larder.catalog;

import io.larder.value.CollectionValue;

/**
 * A type of collection, by which a key is opened.
 *
 * @param valueClass the class of its values, in whatever encoding
 */
public record CollectionType<T extends CollectionValue>(Class<T> valueClass) {}
