package io.larder.value.stream;

import java.util.List;

/**
 * An entry of a stream.
 *
 * @param id its id
 * @param fieldsAndValues its fields, each followed by its value, in arrays of their own
 */
public record StreamEntry(StreamId id, List<byte[]> fieldsAndValues) {}
