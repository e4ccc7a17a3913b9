// Connects what is on the page with what it does.

import * as api from './api.js';
import * as choice from './choice.js';
import * as figures from './figures.js';
import * as shelf from './shelf.js';
import { millis, origin } from './text.js';

const words = document.getElementById('words');
const note = document.getElementById('search-time');

/** Runs what the visitor asked for, and shows what came of it or why it failed. */
async function visibly(action) {
  try {
    await action();
  } catch (problem) {
    note.textContent = `That did not work: ${problem.message}`;
  }
  await figures.refresh();
}

async function find() {
  const asked = words.value.trim();
  const answer = await api.search(asked);
  document.getElementById('shelf-title').textContent = asked === '' ? 'Bestsellers' : `Books with “${asked}”`;
  const found = answer.value.length === 0 ? 'No such book' : `This list took ${millis(answer.millis)}`;
  note.textContent = `${found} · ${origin(answer.fromCache).words}`;
  await shelf.show(answer.value, (id) => visibly(() => choice.choose(id)));
}

function on(id, event, action) {
  document.getElementById(id).addEventListener(event, (happened) => {
    happened.preventDefault();
    visibly(action);
  });
}

on('search', 'submit', find);
on('again', 'click', shelf.readAll);
on('change', 'submit', choice.save);
on('remove', 'click', async () => {
  await choice.remove();
  await find();
});
on('restock', 'click', async () => {
  await api.restock();
  choice.clear('Choose a book');
  await find();
});

setInterval(() => figures.refresh().catch(() => {}), 1000); // the server may be away for a while
visibly(find);
