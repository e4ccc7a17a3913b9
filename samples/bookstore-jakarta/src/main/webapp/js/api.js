// Talks to the application. Each answer comes with the time that the server took for it, and
// whether the database had a part in it: the header Server-Timing says so.

function timing(response) {
  const header = response.headers.get('Server-Timing') ?? '';
  const millis = (name) => Number(new RegExp(`${name};dur=([\\d.]+)`).exec(header)?.[1] ?? 0);
  const queries = Number(/db;dur=[\d.]+;desc="(\d+)"/.exec(header)?.[1] ?? 0);
  return { millis: millis('total'), fromCache: queries === 0 };
}

async function call(method, path, body) {
  const response = await fetch(`api/${path}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  const value = response.status === 204 ? null : await response.json();
  return { value, ...timing(response) };
}

const visitor = ['Ann', 'Bob', 'Chidi', 'Dora', 'Emil', 'Fatma'][Math.floor(Math.random() * 6)];

export const search = (words) =>
  call('GET', `books?${new URLSearchParams({ words, visitor })}`);
export const book = (id) => call('GET', `books/${id}`);
export const alsoBought = (id) => call('GET', `books/${id}/also-bought`);
export const stored = (id) => call('GET', `books/${id}/stored`);
export const change = (id, title, priceCents) => call('PUT', `books/${id}`, { title, priceCents });
export const remove = (id) => call('DELETE', `books/${id}`);
export const restock = () => call('POST', 'books/restock');
export const statistics = () => call('GET', 'statistics');
