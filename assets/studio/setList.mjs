/** The first part of the contact sheet: everything the set is to have, group by group, each thing in its place. */
import set from './set.json';
import { shown } from './setShow.mjs';

function element(tag, words, className) {
  const made = document.createElement(tag);
  if (words) made.textContent = words;
  if (className) made.className = className;
  return made;
}

async function card(item) {
  const figure = element('figure');
  const picture = await shown(item).catch(() => element('p', 'missing', 'missing'));
  figure.append(picture, element('figcaption', item.label));
  return figure;
}

/** Draw the whole list into an element; returns how many things it has and how many are missing. */
export async function showSet(into) {
  for (const { title, about, items } of set.groups) {
    const row = element('div', '', 'row set');
    const cards = await Promise.all(items.map(card));
    row.append(...cards);
    into.append(element('h2', title), ...(about ? [element('p', about)] : []), row);
  }
  const all = into.querySelectorAll('figure').length;
  const missing = into.querySelectorAll('.missing').length;
  into.prepend(element('p', missing ? `${all} things, ${missing} missing` : `${all} things, none missing`));
}
