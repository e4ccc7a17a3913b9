/**
 * Pages of measurements: Markdown, the targets that they judge, the reasons for those that are
 * missed, and the front page that is made of all of them.
 */
@NullMarked
package io.larder.benchmarks.page;

import org.jspecify.annotations.NullMarked;
