// Puts the phone's place into the hidden fields of the form, if the user allows it and the page is secure.
(function () {
  "use strict";
  const PATIENCE = 20000;

  function say(box, text) {
    box.querySelector("[role=status]").textContent = text;
  }

  function keep(box, place) {
    const east = place.coords.longitude.toFixed(6);
    const north = place.coords.latitude.toFixed(6);
    box.querySelector("input[id$=longitude]").value = east;
    box.querySelector("input[id$=latitude]").value = north;
    box.closest(".panel").dataset.dirty = "";
    say(box, east + ", " + north);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-locate] button");
    if (!button) {
      return;
    }
    const box = button.closest("[data-locate]");
    if (!window.isSecureContext || !navigator.geolocation) {
      say(box, box.dataset.insecure);
      return;
    }
    say(box, "…");
    navigator.geolocation.getCurrentPosition(
      (place) => keep(box, place),
      () => say(box, box.dataset.refused),
      { enableHighAccuracy: true, timeout: PATIENCE, maximumAge: 0 },
    );
  });
})();
