// The preview's own: loads the page anew after a build, and shows what is wrong with the input over the last good page.
(() => {
  "use strict";
  const { session, built } = document.currentScript.dataset;
  let overlay = null;

  const style = `
    :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark; }
    section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 1rem clamp(1rem, 4vw, 3rem);
      font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#fff4f2, #2b1512); color: light-dark(#1d1d1f, #f4f4f5);
      border-block-start: 4px solid light-dark(#b3261e, #ff8a80); box-shadow: 0 -4px 24px rgb(0 0 0 / .3); }
    h2 { margin: 0 0 .5rem; font-size: 1.2rem; }
    ol { margin: 0; padding: 0; list-style: none; }
    li { margin-block: .75rem; }
    p { margin: 0; overflow-wrap: anywhere; }
    pre { margin: .25rem 0 0; padding: .5rem; overflow: auto; background: light-dark(#ffffff, #000000); font: .875rem/1.5 ui-monospace, monospace; }
    .place { font-weight: 600; }
    button { float: inline-end; min-width: 2rem; min-height: 2rem; font: inherit; }
    :focus-visible { outline: 3px solid light-dark(#1a56db, #9ec1ff); outline-offset: 2px; }`;

  function element(name, text, className) {
    const node = document.createElement(name);
    if (text) node.textContent = text;
    if (className) node.className = className;
    return node;
  }

  function close() {
    overlay?.remove();
    overlay = null;
  }

  function show(problems, further) {
    close();
    if (problems.length === 0) return;
    const host = element("div");
    host.id = "repfolio-preview";
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const section = element("section");
    section.lang = "en";
    section.dir = "ltr";
    section.tabIndex = 0;
    section.setAttribute("role", "alert");
    const button = element("button", "×");
    button.type = "button";
    button.setAttribute("aria-label", "Close");
    button.addEventListener("click", close);
    const count = problems.length + further;
    const title = element("h2", `${count} ${count === 1 ? "error" : "errors"}; below is the last good page`);
    const list = element("ol");
    for (const problem of problems) {
      const item = element("li");
      if (problem.place) item.append(element("p", problem.place, "place"));
      item.append(element("p", problem.text));
      if (problem.row) item.append(element("pre", problem.row));
      list.append(item);
    }
    section.append(button, title, list);
    if (further > 0) section.append(element("p", `and ${further} more, on the terminal`));
    section.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
    root.append(section);
    document.body.append(host);
    overlay = host;
  }

  async function follow() {
    let revision = -1;
    for (;;) {
      try {
        const answer = await fetch(`/.preview/changes?after=${revision}`, { cache: "no-store" });
        const state = await answer.json();
        if (state.session !== session || state.built !== Number(built)) {
          location.reload();
          return;
        }
        if (state.revision !== revision) show(state.problems, state.further);
        revision = state.revision;
      } catch {
        // The server is away: it may come again.
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  }

  follow();
})();
