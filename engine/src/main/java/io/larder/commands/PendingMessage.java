package io.larder.commands;

import java.time.Duration;

/**
 * An entry that a consumer has yet to acknowledge.
 *
 * @param id its id
 * @param consumer who got it
 * @param idle how long ago it was last delivered
 * @param deliveries how often it was delivered
 */
public record PendingMessage(String id, String consumer, Duration idle, long deliveries) {}
