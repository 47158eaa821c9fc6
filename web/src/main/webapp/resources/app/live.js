// The live channel: topics with identifiers come in; the page hears zhian:<topic>, and the remote command on<Topic> runs.
(function () {
  "use strict";
  const zhian = (window.zhian = window.zhian || {});
  const root = document.documentElement;
  const marks = new Map();
  const MARKED_MILLIS = 2000;
  const STAYED_MILLIS = 100;
  const lost = new Set();

  function command(topic) {
    return window["on" + topic.charAt(0).toUpperCase() + topic.slice(1)];
  }

  function changed(topic, ids) {
    document.dispatchEvent(new CustomEvent("zhian:" + topic, { detail: { ids: ids === "refresh" ? null : ids } }));
    if (Array.isArray(ids)) watch(topic, ids);
    const call = command(topic);
    if (typeof call === "function") call([{ name: "ids", value: ids === "refresh" ? "" : ids.join(",") }]);
  }

  function mark(row) {
    if (!row.classList.contains("changed")) {
      row.classList.add("changed");
      setTimeout(() => row.classList.remove("changed"), MARKED_MILLIS);
    }
  }

  // The update that brings a row tells nobody (global="false"), so the page is watched for as long as a mark holds.
  const watcher = new MutationObserver(() => {
    marks.forEach((one) => {
      const part = '[data-live="' + one.topic + '"] ';
      document.querySelectorAll(part + '[data-rk="' + one.id + '"], ' + part + '[data-id="' + one.id + '"]').forEach(mark);
    });
  });

  function watch(topic, ids) {
    ids.forEach((id) => marks.set(topic + ":" + id, { topic, id, until: Date.now() + MARKED_MILLIS }));
    watcher.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => {
      marks.forEach((one, key) => one.until <= Date.now() && marks.delete(key));
      if (marks.size === 0) watcher.disconnect();
    }, MARKED_MILLIS);
  }

  zhian.live = {
    message(message) {
      Object.entries(message).forEach(([topic, ids]) => changed(topic, ids));
    },
    // A page hears of its community (channel "live") and, where its user takes part in projects, of that user's tasks.
    opened(channel) {
      root.classList.add("hears-" + channel);
      const back = lost.delete(channel);
      if (lost.size === 0) {
        root.classList.remove("is-offline");
        root.classList.add("is-live");
        // What was missed while away is not known, so every listener reads anew.
        if (back) document.querySelectorAll("[data-live]").forEach((part) => changed(part.dataset.live, "refresh"));
      }
    },
    closed(code, channel) {
      if (code !== 1000) {
        lost.add(channel);
        root.classList.remove("is-live", "hears-" + channel);
        root.classList.add("is-offline");
      }
    },
    // The answer to onOrderNotice: how many orders wait for the user, on both sides; lists of orders read anew.
    orders(told) {
      if (!told || told.orders === undefined) return;
      [["orders", told.orders], ["received-orders", told.received]].forEach(([entry, number]) =>
        document.querySelectorAll('[data-count="' + entry + '"]').forEach((one) => {
          one.textContent = String(number);
          one.dataset.n = one.textContent;
        }));
      if (typeof window.onOrders === "function") window.onOrders();
    },
    // The answer to onTasks: how many projects wait for the user.
    counted(told) {
      if (!told || told.projects === undefined) return;
      document.querySelectorAll('[data-count="projects"]').forEach((one) => {
        one.textContent = String(told.projects);
        one.dataset.n = one.textContent;
      });
      // The inboxes of the list, which otherwise hear of the community alone in which the user is working.
      if (document.querySelector("[data-follows=tasks]")) window.onProjects();
      if (told.projects === 0) document.querySelectorAll("#tasks .task-notice").forEach((note) => note.remove());
    },
  };

  // Only a page that stays listens: a handshake that the next page cuts off is work for nothing. Shown, not loaded: a page
  // that was left at once may come back as it was.
  let opening;
  window.addEventListener("pageshow", () => {
    const channels = document.querySelector("meta[name=channels]").content.split(" ");
    opening = setTimeout(() => channels.forEach((id) => faces.push.open(id)), STAYED_MILLIS);
  });
  window.addEventListener("pagehide", () => clearTimeout(opening));
})();
