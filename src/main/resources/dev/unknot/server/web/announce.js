// The polite announcer: the log is for reading, this is for hearing. Its text goes again, so that it is not met twice.

let clearing = 0;

export function announce(words) {
  const place = document.getElementById('say');
  clearTimeout(clearing);
  place.textContent = words;
  clearing = setTimeout(() => place.replaceChildren(), 5000);
}
