package io.larder.commands;

/** A member of a sorted set, and its score. */
public record ScoredMember<V>(V member, double score) {}
