package io.larder.engine;

/**
 * What an entry was when it was looked at.
 *
 * @param key the key
 * @param value the value
 * @param expireAtMillis the deadline, {@link Deadline#NEVER} where there is none
 */
public record EntryView<K>(K key, Object value, long expireAtMillis) {}
