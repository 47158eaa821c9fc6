// The fields of a form as they can be kept and filled in again: texts, days and menus. Passwords, files, and fields whose
// text stands for something chosen elsewhere are left alone.
(function () {
  "use strict";
  const zhian = (window.zhian = window.zhian || {});
  const TEXTS = "input[type=text], input[type=tel], input[type=number], input:not([type]), textarea";

  function plain(field) {
    return field.id && !field.readOnly && !field.disabled && !field.closest(".ui-autocomplete, .ui-password, .ui-selectonemenu, .ui-selectcheckboxmenu, .camera, [data-desk]");
  }

  function texts(part) {
    return Array.from(part.querySelectorAll(TEXTS)).filter(plain);
  }

  function menus(part) {
    return Array.from(part.querySelectorAll(".ui-selectonemenu select")).filter((menu) => !menu.disabled);
  }

  zhian.fields = {
    /** What stands in the fields, by their ids. */
    read(part) {
      const values = {};
      texts(part).concat(menus(part)).forEach((field) => (values[field.id] = field.value));
      return values;
    },
    /** Fills in; fields without a value stay as they are. */
    write(part, values) {
      texts(part).forEach((field) => {
        if (typeof values[field.id] === "string") field.value = values[field.id];
      });
      menus(part).forEach((field) => {
        const menu = PrimeFaces.getWidgetById(field.id.replace(/_input$/, ""));
        const value = values[field.id];
        if (menu && typeof value === "string" && value !== field.value && Array.from(field.options).some((one) => one.value === value)) {
          menu.selectValue(value);
        }
      });
    },
  };
})();
