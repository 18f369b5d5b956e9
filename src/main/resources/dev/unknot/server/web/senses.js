// Sound, vibration, a lit screen and a voice: each only where the browser has it and the person wants it.

import {choice} from './chats.js';
import {WORDS} from './words.js';

let audio = null;
let tones = [];
let lit = false;
let lock = null;

export const SENSES = [
  {name: 'sound', label: WORDS.sound, icon: 'sound', there: () => 'AudioContext' in window, first: true},
  {name: 'vibrate', label: WORDS.vibrate, icon: 'buzz', there: () => 'vibrate' in navigator, first: true},
  {name: 'screen', label: WORDS.screen, icon: 'screen', there: () => 'wakeLock' in navigator, first: true},
  {name: 'voice', label: WORDS.voice, icon: 'voice', there: () => 'speechSynthesis' in window, first: false},
].filter(sense => sense.there());

const sense = name => SENSES.find(each => each.name === name);

export const wanted = name => Boolean(sense(name)) && (choice(name) ?? sense(name).first);

export const choose = (name, on) => choice(name, on);

/** Whether the screen is kept lit now: the browser may have let it go. */
export const awake = () => lock !== null;

/** Makes ready what needs a person's tap. */
export function ready() {
  if (!wanted('sound')) return;
  audio ??= new AudioContext();
  audio.resume();
}

/** Sounds the end of a hold, in so many milliseconds: on the audio clock, which goes on while the page is hidden. */
export function ring(left) {
  silence();
  if (!wanted('sound') || !audio) return;
  const end = audio.currentTime + left / 1000;
  [3, 2, 1].filter(before => before * 1000 < left).forEach(before => tone(end - before, 440, .05, .08));
  tone(end, 660, .2, 1.2);
}

function tone(at, pitch, loudness, length) {
  const source = audio.createOscillator();
  const volume = audio.createGain();
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(loudness, at);
  volume.gain.exponentialRampToValueAtTime(.001, at + length);
  source.connect(volume).connect(audio.destination);
  source.start(at);
  source.stop(at + length);
  tones.push(source);
}

/** Takes back the tones that were to come. */
export function silence() {
  tones.forEach(each => each.stop());
  tones = [];
}

export function buzz() {
  if (wanted('vibrate') && navigator.userActivation?.hasBeenActive !== false) navigator.vibrate([200, 100, 200]);
}

/** Keeps the screen lit or lets it go; `changed` hears when that becomes so, or ends. */
export async function light(on, changed) {
  lit = on;
  if (!on) {
    await lock?.release();
    return;
  }
  if (lock || document.visibilityState !== 'visible') return;
  try {
    const taken = await navigator.wakeLock.request('screen');
    taken.addEventListener('release', () => {
      lock = null;
      changed();
    });
    if (lit) lock = taken;
    else await taken.release();
  } catch {
    lock = null;
  }
  changed();
}

export function read(words) {
  hush();
  if (wanted('voice')) speechSynthesis.speak(new SpeechSynthesisUtterance(words));
}

export const hush = () => window.speechSynthesis?.cancel();
