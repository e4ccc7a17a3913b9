package io.larder.cdi.call;

import io.larder.cdi.statistics.Meters;
import io.larder.cdi.statistics.Ticker;

/**
 * What the calls of an application meet.
 *
 * @param managers where caches are found by name
 * @param collaborators where resolvers and generators come from
 * @param transactions what changes may wait for
 * @param meters where the counts of methods are shown
 * @param ticker the clock for the time of runs
 */
public record Environment(
    Managers managers,
    Collaborators collaborators,
    Transactions transactions,
    Meters meters,
    Ticker ticker) {}
