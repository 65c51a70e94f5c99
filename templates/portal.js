// What pages do where scripts run: colours, details, linked lines, sorting and filtering. Without it nothing is missing,
// and so whatever it needs it makes itself. Its words come from the attributes of its own element.
(() => {
  "use strict";
  const root = document.documentElement;
  const words = document.currentScript.dataset;
  const key = "portal-colours";

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };
  const makeButton = (className, text, act) => {
    const button = make("button", className, text);
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  };

  // Colours: as the device has them, light or dark. The choice is kept in this browser only; where it keeps nothing, for this page.
  const themes = ["auto", "light", "dark"];
  const wear = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  const stored = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const keep = (theme) => {
    try { theme === "auto" ? localStorage.removeItem(key) : localStorage.setItem(key, theme); } catch { /* kept nowhere */ }
  };
  // Before the page is painted.
  wear(stored());

  const addThemeSwitch = () => {
    const place = document.querySelector(".foot");
    if (!place) return;
    const name = () => `${words.theme}: ${words[root.dataset.theme || "auto"]}`;
    const button = makeButton("tool", name(), () => {
      const next = themes[(themes.indexOf(root.dataset.theme || "auto") + 1) % themes.length];
      wear(next);
      keep(next);
      button.textContent = name();
    });
    const line = make("p", "tools");
    line.append(button);
    place.prepend(line);
  };

  // The menu of further pages closes as a menu does.
  const menus = () => document.querySelectorAll(".nav .picker[open]");
  document.addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // Details. The list of periods and the tables of charts open by themselves only.
  const details = () => [...document.querySelectorAll("main details:not(.picker, .chart-table)")];
  const addOpenAll = () => {
    const all = details();
    const place = document.querySelector(".periods") || document.querySelector(".bar");
    if (!place || all.length < 2) return;
    const name = () => (all.every((one) => one.open) ? words.close : words.open);
    const button = makeButton("tool", name(), () => {
      const open = !all.every((one) => one.open);
      for (const one of all) one.open = open;
      button.textContent = name();
    });
    for (const one of all) one.addEventListener("toggle", () => { button.textContent = name(); });
    place.append(button);
  };
  let openedToPrint = [];
  addEventListener("beforeprint", () => {
    openedToPrint = details().filter((one) => !one.open);
    for (const one of openedToPrint) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of openedToPrint) one.open = false;
    openedToPrint = [];
  });

  // A linked line: what hides it opens, what belongs to it opens, and its address can be copied.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Pages without encryption have no clipboard of their own.
      const field = make("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  };
  const copier = makeButton("tool copy", words.copy, async () => {
    await copy(location.href);
    copier.textContent = words.copied;
    setTimeout(() => { copier.textContent = words.copy; }, 2000);
  });
  copier.setAttribute("aria-live", "polite");
  const showTarget = () => {
    copier.remove();
    let id;
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let one = target.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
    if (target.localName !== "tr") return;
    target.closest("table").dispatchEvent(new Event("show-all"));
    for (let row = target.nextElementSibling; row && !row.id; row = row.nextElementSibling) {
      for (const one of row.querySelectorAll("details")) one.open = true;
    }
    target.cells[0].append(copier);
    target.scrollIntoView({ block: "center" });
  };

  // Long tables. A line is a row with a head of its own, and the rows below it that have none.
  const lines = (table) => {
    const groups = [];
    for (const row of table.tBodies[0].rows) {
      if (row.cells[0].scope === "row") groups.push([row]);
      else if (groups.length) groups[groups.length - 1].push(row);
    }
    return groups;
  };
  const digits = [...(words.digits || "0123456789")];
  const number = (text) => {
    let plain = "";
    for (const sign of text) {
      const digit = digits.indexOf(sign);
      if (digit >= 0) plain += digit;
      else if (sign === words.decimal) plain += ".";
    }
    const value = plain ? Number(plain) : NaN;
    return /[-\u2212(]/.test(text) ? -value : value;
  };
  const cellText = (row, column) => row.cells[column].textContent.trim();
  const compareTexts = new Intl.Collator(root.lang || undefined, { numeric: true }).compare;
  // Where the table has no number the line goes last, whichever way the others stand.
  const comparison = (column, isNumber, isDown) => (a, b) => {
    const sign = isDown ? -1 : 1;
    if (!isNumber) return sign * compareTexts(cellText(a[0], column), cellText(b[0], column));
    const [left, right] = [number(cellText(a[0], column)), number(cellText(b[0], column))];
    if (isNaN(left) || isNaN(right)) return isNaN(left) - isNaN(right);
    return sign * (left - right);
  };

  const addSorting = (table, groups) => {
    // Where the table scrolls in itself the edge would cut a head that is to be pressed.
    const region = table.closest(".scroll");
    if (region && region.scrollWidth > region.clientWidth) return;
    const heads = [...table.tHead.rows[0].cells];
    const firstNumber = Number((/\bn(\d+)\b/.exec(table.className) || [0, heads.length + 1])[1]) - 1;
    heads.forEach((head, column) => {
      const button = makeButton("sort", "", () => {
        const order = { ascending: "descending", descending: "" }[head.getAttribute("aria-sort") || ""] ?? "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        if (order) head.setAttribute("aria-sort", order);
        const isDown = order === "descending";
        let sorted = [...groups];
        if (order && head.dataset.sort !== "order") sorted.sort(comparison(column, column >= firstNumber, isDown));
        else if (isDown) sorted.reverse();
        table.tBodies[0].append(...sorted.flat());
      });
      button.append(...head.childNodes);
      head.append(button);
    });
  };

  const addFilter = (table, groups) => {
    const label = make("label", "filter", words.filter);
    const field = make("input");
    field.type = "search";
    const count = make("output");
    label.append(field, count);
    const apply = () => {
      const wanted = field.value.trim().toLocaleLowerCase();
      let shown = 0;
      for (const group of groups) {
        const isShown = !wanted || group.some((row) => row.textContent.toLocaleLowerCase().includes(wanted));
        for (const row of group) row.hidden = !isShown;
        shown += isShown;
      }
      // The sums at the foot are those of all lines.
      if (table.tFoot) table.tFoot.hidden = shown < groups.length;
      count.textContent = wanted ? `${shown} / ${groups.length}` : "";
    };
    field.addEventListener("input", apply);
    table.addEventListener("show-all", () => {
      field.value = "";
      apply();
    });
    (table.closest(".scroll") || table).before(label);
  };

  const start = () => {
    addThemeSwitch();
    addOpenAll();
    for (const table of document.querySelectorAll(".long > table")) {
      if (table.tBodies.length !== 1 || !table.tHead) continue;
      const groups = lines(table);
      if (groups.length < 8) continue;
      addSorting(table, groups);
      addFilter(table, groups);
    }
    showTarget();
    addEventListener("hashchange", showTarget);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
