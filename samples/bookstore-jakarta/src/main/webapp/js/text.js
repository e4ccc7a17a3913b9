// How numbers are written, and how elements are made.

export const euros = (cents) => `€ ${(cents / 100).toFixed(2)}`;

export const millis = (ms) => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`;

export const percent = (share) => `${Math.round(share * 100)} %`;

/** An element with a class and a text; children may be added. */
export function element(tag, className, text = '', ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  made.append(...children);
  return made;
}

/** The class and words for where an answer came from. */
export const origin = (fromCache) =>
  fromCache ? { kind: 'fast', words: 'cache' } : { kind: 'slow', words: 'database' };
