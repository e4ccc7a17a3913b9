package io.larder.commands;

/**
 * The place and the score of a member of a sorted set.
 *
 * @param rank its place, from 0
 * @param score its score
 */
public record RankedScore(long rank, double score) {}
