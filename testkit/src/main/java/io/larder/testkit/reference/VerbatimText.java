package io.larder.testkit.reference;

/**
 * A verbatim string of RESP3: three letters of format ({@code txt}, {@code mkd}) and the text, its
 * bytes taken as Latin-1.
 */
public record VerbatimText(String format, String text) {}
