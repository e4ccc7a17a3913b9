/**
 * Larder's commands beside a real Redis: programs made from the grammar of every command run on
 * both, and whatever either answers or keeps is compared.
 */
package io.larder.catalog.differential;
