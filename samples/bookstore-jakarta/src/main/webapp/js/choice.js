// The chosen book: what cache and database say of it, and what its readers also bought.

import * as api from './api.js';
import * as shelf from './shelf.js';
import { element, euros, millis, origin } from './text.js';

const heading = document.getElementById('book-title');
const form = document.getElementById('change');
const title = document.getElementById('title');
const price = document.getElementById('price');
const agreement = document.getElementById('agreement');
const neighbours = document.getElementById('neighbours');

let chosen = null;

/** Shows a book in the form. */
export async function choose(id) {
  const { value: book } = await api.book(id);
  chosen = id;
  shelf.mark(id);
  heading.textContent = book.title;
  title.value = book.title;
  price.value = (book.priceCents / 100).toFixed(2);
  form.hidden = false;
  await compare();
  await showNeighbours();
}

/** Puts the form away. */
export function clear(words) {
  chosen = null;
  heading.textContent = words;
  form.hidden = true;
  neighbours.hidden = true;
  agreement.textContent = '';
}

/** Saves what was typed, and reads the book again. */
export async function save() {
  await api.change(chosen, title.value.trim(), Math.round(price.value * 100));
  await choose(chosen);
}

/** Removes the chosen book; gives its title. */
export async function remove() {
  await api.remove(chosen);
  clear(`“${title.value}” is gone`);
}

async function compare() {
  const cached = await api.book(chosen);
  const stored = await api.stored(chosen);
  shelf.update(cached.value);
  agreement.replaceChildren(
    `${cached.fromCache ? 'The cache' : 'The bookstore'} says `,
    element('b', 'cached', euros(cached.value.priceCents)), ', the database ',
    element('b', 'stored', euros(stored.value.priceCents)), '.');
}

async function showNeighbours() {
  const answer = await api.alsoBought(chosen);
  const { kind, words } = origin(answer.fromCache);
  const chip = document.getElementById('neighbours-time');
  chip.className = `chip ${kind}`;
  chip.textContent = `${millis(answer.millis)} · ${words}`;
  neighbours.querySelector('ul').replaceChildren(
    ...answer.value.map((other) => element('li', '', `${other.title}, ${other.author}`)));
  neighbours.hidden = false;
}
