// The list of titles, with the time that each book took to load.

import * as api from './api.js';
import { element, euros, millis, origin } from './text.js';

const SPINES = {
  Novel: '#7a2e3a', Crime: '#33384a', Poetry: '#9a6fb0', Travel: '#2f7d8a',
  History: '#8a6a2f', Cookery: '#c4722d', Science: '#3f6fb0', Fantasy: '#4f7d3a',
};

const shelf = document.getElementById('shelf');
let rows = [];
let reading = 0;

/** Shows titles, then loads the books one after another. */
export function show(titles, choose) {
  rows = titles.map((title) => row(title, choose));
  shelf.replaceChildren(...rows.map(({ item }) => item));
  return readAll();
}

/** Loads every book on the shelf; a newer call ends an older one. */
export async function readAll() {
  const mine = ++reading;
  for (const each of rows) {
    if (mine !== reading) return;
    await each.read();
  }
}

/** Shows a book as it is now. */
export function update(book) {
  rows.find(({ id }) => id === book.id)?.fill(book);
}

/** Marks the chosen book. */
export function mark(chosen) {
  for (const { id, item } of rows) {
    item.firstChild.toggleAttribute('aria-current', id === chosen);
  }
}

function row(title, choose) {
  const spine = element('span', 'spine');
  const name = element('span', 'name', title.title);
  const by = element('span', 'by', title.author);
  const sold = element('span', 'sold');
  const price = element('span', 'price', euros(title.priceCents));
  const time = element('span', 'time', '…');
  const was = element('span', 'was');
  const before = element('span', 'before');
  const now = element('span', 'now');
  const load = element('span', 'load', '', time, was, element('span', 'track', '', before, now));
  const button = element('button', '', '',
    spine, element('span', '', '', name, by), price, sold, load);
  button.type = 'button';
  button.addEventListener('click', () => choose(title.id));
  const item = element('li', '', '', button);
  item.dataset.id = title.id;

  function fill(book) {
    spine.style.background = SPINES[book.genre] ?? '';
    name.textContent = book.title;
    by.textContent = `${book.author} · ${book.genre}, ${book.published}`;
    sold.textContent = `no. ${book.rank}`;
    sold.title = `${book.sold} copies sold`;
    price.textContent = euros(book.priceCents);
  }

  let slow = 0; // how long the database took for it

  async function read() {
    const answer = await api.book(title.id);
    fill(answer.value);
    const { kind, words } = origin(answer.fromCache);
    load.className = `load ${kind}`;
    time.textContent = `${millis(answer.millis)} · ${words}`;
    now.style.width = `${logarithmic(answer.millis)}%`;
    if (!answer.fromCache) {
      slow = answer.millis;
      before.style.width = now.style.width;
    }
    was.textContent = answer.fromCache && slow > 0 ? `was ${millis(slow)}` : '';
  }

  return { id: title.id, item, fill, read };
}

/** From 0.1 ms, which is next to nothing, to a second, which is all. */
const logarithmic = (ms) => Math.min(100, Math.max(3, 25 * (Math.log10(ms) + 1)));
