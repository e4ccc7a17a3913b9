package io.larder.samples.quickstart;

import java.io.Serializable;

/**
 * Where a word occurs in the names of letters.
 *
 * @param word the word
 * @param letters how many letters have it in their name
 * @param blocks in how many blocks those are
 * @param fullestBlock the block of whose letters the largest part has the word; empty if no letter
 *     has it
 */
record WordReport(String word, int letters, int blocks, String fullestBlock)
    implements Serializable {}
