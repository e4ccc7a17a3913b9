package io.larder.commands;

/**
 * A place on the earth, in degrees.
 *
 * @param longitude from -180 to 180
 * @param latitude from -85.05112878 to 85.05112878
 */
public record GeoPosition(double longitude, double latitude) {}
