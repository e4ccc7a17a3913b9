package io.larder.commands;

import java.time.Instant;

/**
 * An entry that was delivered and waits for an acknowledgement.
 *
 * @param id its id
 * @param consumer who got it
 * @param deliveredAt when it was last delivered
 * @param deliveries how often it was delivered
 */
public record Delivery(String id, String consumer, Instant deliveredAt, long deliveries) {}
