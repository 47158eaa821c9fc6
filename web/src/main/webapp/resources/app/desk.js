// Drafts and filters. What is typed into a form of the panel is kept by the server until the form is saved or given up, so
// that a lost session loses nothing. Filters of a list are kept under names.
(function () {
  "use strict";
  const zhian = (window.zhian = window.zhian || {});
  const words = document.getElementById("desk").dataset;
  const FORM = ".panel[data-panel=form]";
  const PAUSE_MILLIS = 700;
  let open = null;
  let timer = null;

  function object() {
    return new URL(location.href).searchParams.get("id") || "";
  }

  function place() {
    return [{ name: "form", value: open.form }, { name: "object", value: open.object }];
  }

  function panel() {
    return document.querySelector(FORM);
  }

  function keep() {
    const shown = panel();
    if (!open || !shown) return;
    open.content = JSON.stringify(zhian.fields.read(shown));
    open.kept = true;
    deskKeep(place().concat({ name: "content", value: open.content }));
  }

  function typed(event) {
    if (open && event.target.closest(FORM) && event.isTrusted) {
      clearTimeout(timer);
      delete panel().dataset.kept;
      timer = setTimeout(keep, PAUSE_MILLIS);
    }
  }
  document.addEventListener("input", typed, true);
  document.addEventListener("change", typed, true);

  // PrimeFaces puts panels in and takes them out whole.
  function look() {
    const shown = panel();
    const form = shown && shown.querySelector("form");
    if (form && (!open || open.form !== form.id)) {
      open = { form: form.id, object: object(), first: zhian.fields.read(shown), kept: false };
      deskFind(place());
    } else if (!form && open) {
      clearTimeout(timer);
      if (open.kept) deskDrop(place());
      open = null;
    }
  }

  function note(shown, at) {
    const line = document.createElement("p");
    line.className = "notice draft-note";
    line.setAttribute("role", "status");
    const time = new Date(at).toLocaleString(document.documentElement.lang, { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });
    line.append(words.restored.replace("{0}", time));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ui-button plain";
    button.textContent = words.drop;
    button.addEventListener("click", () => {
      zhian.fields.write(shown, open.first);
      deskDrop(place());
      open.kept = false;
      delete shown.dataset.dirty;
      line.remove();
    });
    line.append(button);
    shown.querySelector(".panel-body").prepend(line);
  }

  zhian.desk = {
    kept(args) {
      const shown = panel();
      if (args && args.kept && shown && open && open.content === JSON.stringify(zhian.fields.read(shown))) shown.dataset.kept = "";
    },
    found(args) {
      const shown = panel();
      if (!args || !args.content || !shown || !open || args.form !== open.form) return;
      zhian.fields.write(shown, JSON.parse(args.content));
      open.kept = true;
      shown.dataset.dirty = "";
      shown.dataset.kept = "";
      note(shown, args.at);
    },
    filters(args) {
      const part = document.querySelector("details[data-desk]");
      if (args && args.filters && part) list(part, JSON.parse(args.filters));
    },
  };

  // Filters: read when the list of them is opened.
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target.matches("details[data-desk]") && event.target.open) deskFilters();
    },
    true,
  );

  function button(text, style, deed) {
    const one = document.createElement("button");
    one.type = "button";
    one.className = "ui-button " + style;
    one.textContent = text;
    one.addEventListener("click", deed);
    return one;
  }

  function apply(part, content) {
    const bar = part.closest(".filters");
    const values = zhian.fields.read(bar);
    Object.keys(values).forEach((id) => (values[id] = ""));
    zhian.fields.write(bar, Object.assign(values, JSON.parse(content)));
    part.open = false;
    bar.querySelector("button[id$=':search']").click();
  }

  function row(part, filter) {
    const line = document.createElement("div");
    line.className = "saved-filter";
    const forget = button("", "plain pi pi-times", () => deskDropFilter([{ name: "filterName", value: filter.name }]));
    forget.title = words.forget;
    forget.setAttribute("aria-label", words.forget);
    line.append(button(filter.name, "plain saved-filter-name", () => apply(part, filter.content)), forget);
    return line;
  }

  function entry(part) {
    const line = document.createElement("div");
    line.className = "saved-filter-new";
    const name = document.createElement("input");
    name.type = "text";
    name.maxLength = 40;
    name.placeholder = words.name;
    name.setAttribute("aria-label", words.name);
    name.className = "ui-inputfield ui-inputtext ui-widget";
    const store = () => {
      if (!name.value.trim()) {
        name.focus();
        return;
      }
      const content = JSON.stringify(zhian.fields.read(part.closest(".filters")));
      deskKeepFilter([{ name: "filterName", value: name.value }, { name: "content", value: content }]);
    };
    name.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        event.stopPropagation();
        store();
      }
    });
    line.append(name, button(words.keep, "quiet", store));
    return line;
  }

  function list(part, filters) {
    const body = part.querySelector(".drop-list");
    const none = document.createElement("p");
    none.className = "drop-note";
    none.textContent = words.none;
    body.replaceChildren(...(filters.length ? filters.map((one) => row(part, one)) : [none]), entry(part));
  }

  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
})();
