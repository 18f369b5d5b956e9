// Elements from data. Strings become text nodes, so that nothing said can become markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element, as in h('p.lead', {id: 'x'}, 'text', child); what is null or false is left out. */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== false && child !== undefined));
  return element;
}

/** A button that does not send a form. */
export const button = (look, does, ...children) =>
  h('button' + look, {type: 'button', click: does}, ...children);

/** One of the pictures of index.html; always beside words or a label. */
export function icon(name, look = 'i') {
  const picture = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', '#i-' + name);
  picture.setAttribute('class', look);
  picture.setAttribute('aria-hidden', 'true');
  picture.append(use);
  return picture;
}

/** Puts words where the markup asks for them: as text, as a label, as a placeholder. */
export function fill(words) {
  all('[data-words]').forEach(each => (each.textContent = words[each.dataset.words]));
  all('[data-label]').forEach(each => each.setAttribute('aria-label', words[each.dataset.label]));
  all('[data-hint]').forEach(each => each.setAttribute('placeholder', words[each.dataset.hint]));
}

export const find = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];
