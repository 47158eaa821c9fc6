// The alarm banner: read anew when alarms change, and sounded by level until somebody takes the alarm or switches the
// sound off. A browser lets no page sound before its user touched it; the page says so as long as that holds.
(function () {
  "use strict";
  const root = document.documentElement;
  const KEY = "zhian.sound";

  // By level: tones as [hertz, seconds], and how long until they come again.
  const SOUNDS = {
    1: { tones: [[880, 0.22], [660, 0.22], [880, 0.22], [660, 0.22]], again: 2000, gain: 0.22 },
    2: { tones: [[784, 0.18], [784, 0.18], [784, 0.18]], again: 4000, gain: 0.18 },
    3: { tones: [[587, 0.2], [587, 0.2]], again: 10000, gain: 0.14 },
  };
  const PAUSE_SECONDS = 0.08;

  let audio = null;
  let sounding = null;
  let timer = null;

  function wanted() {
    return localStorage.getItem(KEY) !== "off";
  }

  function touched() {
    return !navigator.userActivation || navigator.userActivation.hasBeenActive;
  }

  function show() {
    root.classList.toggle("sound-blocked", wanted() && !touched());
    document.querySelectorAll("[data-sound]").forEach((button) => {
      const state = !wanted() ? "off" : touched() ? "on" : "wait";
      button.dataset.sound = state;
      button.title = button.dataset[state];
      button.setAttribute("aria-label", button.dataset[state]);
      button.setAttribute("aria-pressed", String(wanted()));
      button.firstElementChild.className = "pi pi-volume-" + (state === "on" ? "up" : "off");
    });
  }

  function play(sound) {
    audio = audio || new AudioContext();
    audio.resume();
    let at = audio.currentTime + 0.02;
    sound.tones.forEach(([hertz, seconds]) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(sound.gain, at + 0.02);
      volume.gain.setValueAtTime(sound.gain, at + seconds - 0.03);
      volume.gain.linearRampToValueAtTime(0, at + seconds);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + seconds);
      at += seconds + PAUSE_SECONDS;
    });
    root.dataset.sounded = String(Number(root.dataset.sounded || 0) + 1);
  }

  function sound() {
    const banner = document.querySelector("[data-alarm]");
    const key = banner && wanted() && touched() ? banner.dataset.alarm + ":" + banner.dataset.grade : null;
    show();
    if (key === sounding) return;
    sounding = key;
    clearInterval(timer);
    if (key) {
      const one = SOUNDS[banner.dataset.grade];
      play(one);
      timer = setInterval(() => play(one), one.again);
    }
  }

  document.addEventListener("zhian:alarms", () => {
    if (typeof onBanner === "function") onBanner();
    if (typeof onBell === "function") onBell();
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-sound]")) {
      localStorage.setItem(KEY, wanted() ? "off" : "on");
      sound();
    }
  });
  ["pointerup", "keyup"].forEach((touch) => document.addEventListener(touch, () => setTimeout(sound, 0), { passive: true }));
  window.addEventListener("storage", sound);

  const banner = document.getElementById("banner");
  if (banner) new MutationObserver(sound).observe(banner, { childList: true, subtree: true });
  sound();
})();
