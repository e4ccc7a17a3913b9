package io.larder.commands;

import java.util.OptionalLong;

/**
 * A group of consumers.
 *
 * @param name its name
 * @param consumers how many consumers it has
 * @param pending how many entries wait for an acknowledgement
 * @param lastDeliveredId the id after which its next entry is
 * @param entriesRead how many entries are up to there, where that is known
 * @param lag how many entries it has yet to read, where that is known
 */
public record GroupInfo(
    String name,
    long consumers,
    long pending,
    String lastDeliveredId,
    OptionalLong entriesRead,
    OptionalLong lag) {}
