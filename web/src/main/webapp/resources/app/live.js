// The live channel: topics with identifiers come in; the page hears zhian:<topic>, and the remote command on<Topic> runs.
(function () {
  "use strict";
  const zhian = (window.zhian = window.zhian || {});
  const root = document.documentElement;
  const marks = new Map();
  let lost = false;

  function command(topic) {
    return window["on" + topic.charAt(0).toUpperCase() + topic.slice(1)];
  }

  function changed(topic, ids) {
    document.dispatchEvent(new CustomEvent("zhian:" + topic, { detail: { ids: ids === "refresh" ? null : ids } }));
    if (Array.isArray(ids)) ids.forEach((id) => marks.set(topic + ":" + id, { topic, id }));
    const call = command(topic);
    if (typeof call === "function") call([{ name: "ids", value: ids === "refresh" ? "" : ids.join(",") }]);
  }

  function mark(row) {
    row.classList.remove("changed");
    void row.offsetWidth;
    row.classList.add("changed");
    setTimeout(() => row.classList.remove("changed"), 2000);
  }

  function markChanged() {
    marks.forEach((one) => {
      const named = '[data-live="' + one.topic + '"] [data-rk="' + one.id + '"], [data-live="' + one.topic + '"] [data-id="' + one.id + '"]';
      document.querySelectorAll(named).forEach(mark);
    });
    marks.clear();
  }

  jQuery(document).on("pfAjaxComplete", () => {
    if (marks.size > 0) requestAnimationFrame(markChanged);
  });

  zhian.live = {
    message(message) {
      Object.entries(message).forEach(([topic, ids]) => changed(topic, ids));
    },
    opened() {
      root.classList.remove("is-offline");
      // What was missed while away is not known, so every listener reads anew.
      if (lost) {
        lost = false;
        document.querySelectorAll("[data-live]").forEach((part) => changed(part.dataset.live, "refresh"));
      }
    },
    closed(code) {
      if (code !== 1000) {
        lost = true;
        root.classList.add("is-offline");
      }
    },
  };
})();
