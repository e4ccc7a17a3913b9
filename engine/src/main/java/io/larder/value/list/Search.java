package io.larder.value.list;

/**
 * What a search for equal elements is to find.
 *
 * @param rank which match is the first to be told, from 1
 * @param count how many matches to tell at most; 0 for all
 * @param maxLength how many elements to look at; 0 for all
 */
public record Search(long rank, long count, long maxLength) {}
