package io.larder.commands;

import java.util.List;
import java.util.OptionalLong;

/**
 * A group of consumers with those and what they have yet to acknowledge.
 *
 * @param name its name
 * @param lastDeliveredId the id after which its next entry is
 * @param entriesRead how many entries are up to there, where that is known
 * @param lag how many entries it has yet to read, where that is known
 * @param pending how many entries wait for an acknowledgement
 * @param deliveries the first of those, as many as were asked for
 * @param consumers its consumers
 */
public record FullGroupInfo(
    String name,
    String lastDeliveredId,
    OptionalLong entriesRead,
    OptionalLong lag,
    long pending,
    List<Delivery> deliveries,
    List<FullConsumerInfo> consumers) {}
