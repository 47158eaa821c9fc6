// What every page does in the browser: navigation, keyboard, the panel's address, the first wrong field, caps lock.
(function () {
  "use strict";
  const root = document.documentElement;

  const deeds = {
    fold() {
      localStorage.setItem("zhian.nav", root.classList.toggle("nav-narrow") ? "narrow" : "wide");
    },
    more() {
      root.classList.toggle("nav-open");
    },
    back() {
      history.back();
    },
    dismiss(button) {
      button.closest(".task-notice").remove();
    },
    stay(button) {
      button.closest(".panel").classList.remove("leaving");
    },
    abandon(button) {
      const panel = button.closest(".panel");
      delete panel.dataset.dirty;
      panel.querySelector(".panel-close").click();
    },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button && deeds[button.dataset.do]) {
      deeds[button.dataset.do](button);
    } else if (!event.target.closest(".side")) {
      root.classList.remove("nav-open");
    }
    document.querySelectorAll("details.drop[open]").forEach((drop) => {
      if (!drop.contains(event.target)) drop.open = false;
    });
  });

  // Keyboard: "/" the search or filter, "n" new, Esc closes; Enter on a row is the table's own.
  function typing(target) {
    return target.closest("input, textarea, select, [contenteditable]") !== null;
  }

  function visible(selector) {
    return Array.from(document.querySelectorAll(selector)).filter((one) => one.offsetParent !== null && !one.disabled);
  }

  function close() {
    if (document.querySelector(".ui-dialog.ui-overlay-visible")) return;
    const panels = visible(".panel .panel-close");
    if (panels.length > 0) panels[panels.length - 1].click();
    root.classList.remove("nav-open");
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const first = { "/": ".filters input:not([type=hidden]), .find-input", n: "[data-key=n], .new" }[event.key];
      const target = first && visible(first)[0];
      if (target) {
        event.preventDefault();
        if (event.key === "/") target.focus();
        else target.click();
      }
    }
  });

  // What is typed into the place replaces the name that stands there.
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".place input")) event.target.select();
  });

  // A form with something in it asks before it closes, and before the page goes.
  const FORM = ".panel[data-panel=form]";

  function entered(event) {
    const panel = event.target.closest(FORM);
    if (panel && event.target.closest("input, textarea, select")) panel.dataset.dirty = "";
  }
  document.addEventListener("input", entered, true);
  document.addEventListener("change", entered, true);

  document.addEventListener(
    "click",
    (event) => {
      const closing = event.target.closest(FORM + "[data-dirty] .panel-close, " + FORM + "[data-dirty] .panel-cancel");
      if (closing) {
        event.preventDefault();
        event.stopImmediatePropagation();
        const panel = closing.closest(FORM);
        panel.classList.add("leaving");
        panel.querySelector("[data-do=stay]").focus();
      }
    },
    true,
  );

  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector(FORM + "[data-dirty]:not([data-kept])")) event.preventDefault();
  });

  // The panel has an address: the server names the open object, the address follows.
  function address(id) {
    const url = new URL(location.href);
    if (id) url.searchParams.set("id", id);
    else url.searchParams.delete("id");
    if (url.href !== location.href) history.pushState({}, "", url);
    document.querySelectorAll("tr[data-rk]").forEach((row) => row.classList.toggle("ui-state-highlight", row.dataset.rk === id));
  }

  window.addEventListener("popstate", () => location.reload());

  function frame() {
    root.classList.toggle("has-panel", document.querySelector(".panel") !== null);
  }

  function busy(on) {
    let bar = document.querySelector(".busy");
    if (on && !bar) {
      bar = document.createElement("div");
      bar.className = "busy";
      document.body.append(bar);
    } else if (!on && bar) {
      bar.remove();
    }
  }

  function firstError() {
    const wrong = visible("input.ui-state-error, textarea.ui-state-error, .ui-selectonemenu.ui-state-error input, .ui-state-error input");
    if (wrong.length > 0) wrong[0].focus();
  }

  function opened() {
    const panel = document.querySelector(".panel[data-panel=form]:not([data-seen])");
    if (panel) {
      panel.dataset.seen = "";
      const first = panel.querySelector(".panel-body input:not([type=hidden]), .panel-body textarea, .panel-body select");
      if (first) first.focus();
    }
  }

  let waiting = null;
  jQuery(document)
    .on("pfAjaxSend", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => busy(true), 100);
    })
    .on("pfAjaxComplete", (event, xhr, settings) => {
      clearTimeout(waiting);
      busy(false);
      const told = xhr && xhr.pfArgs;
      if (told && told.detail !== undefined) address(String(told.detail));
      frame();
      opened();
      if (told && told.validationFailed) {
        document.querySelectorAll(FORM).forEach((panel) => (panel.dataset.dirty = ""));
        firstError();
      }
    });

  document.addEventListener("keyup", (event) => {
    if (event.getModifierState && event.target.type === "password") {
      const field = event.target.closest(".field");
      if (field) field.classList.toggle("caps-on", event.getModifierState("CapsLock"));
    }
  });

  frame();
  firstError();
})();
