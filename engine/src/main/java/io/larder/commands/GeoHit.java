package io.larder.commands;

/**
 * A member that a geo search found.
 *
 * @param member the member
 * @param distance from the centre, in the unit of the search
 * @param score the 52 bits of its place
 * @param position its place, as exact as the score
 */
public record GeoHit<V>(V member, double distance, long score, GeoPosition position) {}
