// The hit rate with its history, the caches' own counts, and the journal of the database.

import * as api from './api.js';
import { element, millis, percent } from './text.js';

const POINTS = 60;
const history = [];
let reads = 0;

/** Asks for the figures, and shows them. */
export async function refresh() {
  const { value } = await api.statistics();
  const hits = sum(value.caches, 'hits');
  const misses = sum(value.caches, 'misses');
  showRate(hits, hits + misses);
  showCaches(value.caches);
  showSaved(value);
  showJournal(value.recent);
}

const sum = (list, key) => list.reduce((total, each) => total + each[key], 0);

function showRate(hits, total) {
  document.getElementById('rate').textContent = total === 0 ? '–' : percent(hits / total);
  if (total === reads) return;
  reads = total;
  history.push(hits / total);
  if (history.length > POINTS) history.shift();
  const step = 200 / Math.max(1, history.length - 1);
  const line = history.map((rate, i) => `${(i * step).toFixed(1)} ${(57 - 54 * rate).toFixed(1)}`).join('L');
  document.getElementById('spark-line').setAttribute('d', `M${line}`);
  document.getElementById('spark-area').setAttribute('d', `M0 60L${line}L200 60Z`);
}

function showCaches(caches) {
  document.getElementById('caches').replaceChildren(...caches.map((cache) => {
    const share = element('span', '');
    share.style.width = `${100 * cache.hitRate}%`;
    return element('li', '', '',
      element('span', '', cache.name),
      element('span', 'track', '', share),
      element('span', 'counts', `${cache.hits} hits, ${cache.misses} misses`));
  }));
}

/** A hit spares a question to the database, which takes the mean of those that were asked. */
function showSaved({ caches, queries }) {
  const questions = { books: 'book', searches: 'search', 'also-bought': 'also-bought' };
  const spared = caches.reduce((total, cache) => {
    const mean = queries.find(({ name }) => name === questions[cache.name])?.meanMillis ?? 0;
    return total + cache.hits * mean;
  }, 0);
  document.getElementById('saved').textContent =
    spared > 0 ? `The caches have spared the readers ${(spared / 1000).toFixed(1)} s of waiting.` : '';
}

function showJournal(recent) {
  document.getElementById('journal').replaceChildren(...recent.slice(0, 8).map((entry) =>
    element('li', '', '',
      element('span', 'kind', entry.name),
      element('span', '', entry.about),
      element('span', 'millis', millis(entry.millis)))));
}
