// Many files in a table, a row for each: sorted by any figure, each a way to its article, any two compared, all of it saved. Loaded
// only when a reader asks.

import compare from "./compare.js";
import { button, FIGURES, make, number, opened, save } from "./dialog.js";

/**
 * Opens the table for so many files. `open(i)` shows a file's article. Gives what takes each file in turn: its name, and its text or the
 * sentence that says why there is none; it resolves once the row stands there.
 */
export default function table(root, { read, columns, line }, count, open) {
  const rows = [];
  const failures = make("ul");
  const bar = make("progress", { max: String(count), value: "0", "aria-label": "Files read" });
  const body = make("tbody");
  let sorted = { by: 0, down: false };

  const draw = () => {
    const { by, down } = sorted;
    const order = (a, b) => {
      const [x, y] = [a.cells[by], b.cells[by]];
      // What has no value stands last, however it is sorted.
      if (x === null || y === null) return (x === null) - (y === null);
      return (typeof x === "string" ? x.localeCompare(y, "en", { numeric: true }) : x - y) * (down ? -1 : 1);
    };
    body.replaceChildren(...rows.toSorted(order).map(({ element }) => element));
    [...head.children].forEach((th, i) => th.setAttribute("aria-sort", i === by + 1 ? (down ? "descending" : "ascending") : "none"));
  };
  const sort = (by) => () => {
    sorted = { by, down: sorted.by === by && !sorted.down };
    draw();
  };
  const names = ["File", ...FIGURES.map(([name]) => name)];
  const head = make("tr", {}, make("th", {}, "Compare"), ...names.map((name, i) => make("th", { scope: "col", class: i === 0 ? "left" : undefined }, button(name, sort(i)))));
  head.querySelectorAll("button").forEach((one) => one.removeAttribute("class"));

  const chosen = () => rows.filter(({ box }) => box.checked);
  const both = button("Compare two", () => compare(root, ...chosen().map((row) => ({ name: row.name, report: read(row.text) }))));
  const choose = () => {
    both.disabled = chosen().length !== 2;
  };
  choose();
  const saveTable = () => {
    save([columns(), ...rows.map(({ name, text }) => line(text, name))], "articles.csv");
    tell("Saved articles.csv.");
  };
  const saveAll = () => {
    const parts = rows.map((row, i) => `${i ? ",\n" : ""}${JSON.stringify({ file: row.name, report: read(row.text) })}`);
    save(["[", ...parts, "]\n"], "articles.json");
    tell("Saved articles.json.");
  };

  const saves = [button("Save the table", saveTable, "Save the table as CSV"), button("Save all data", saveAll, "Save all data as JSON")];
  const wait = (waits) => saves.forEach((one) => (one.disabled = waits));
  wait(count > 0);

  const { close, tell } = opened(
    root,
    "All files",
    [
      make("div", { class: "acts" }, bar, both, ...saves),
      failures,
      make("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Files" }, make("table", {}, make("thead", {}, head), body)),
    ],
    true,
  );

  let at = 0;
  return async (name, text, why) => {
    const i = at++;
    if (text === undefined) {
      failures.append(make("li", {}, why));
    } else {
      const row = { name, text, box: make("input", { type: "checkbox", "aria-label": `Compare ${name}`, change: choose }) };
      const report = read(text);
      row.cells = [name, ...FIGURES.map(([title, value]) => (report.english || title !== "Grade" ? value(report) : null))];
      const figures = FIGURES.map(([, , digits], i) => make("td", {}, row.cells[i + 1] === null ? "none" : number(row.cells[i + 1], digits)));
      const show = make("button", { type: "button", class: "lk", click: () => (close(), open(i)) }, name);
      const foreign = report.english ? [] : [" ", make("small", {}, "not English, as it seems: its figures say little")];
      row.element = make("tr", {}, make("td", {}, row.box), make("td", { class: "left" }, show, ...foreign), ...figures);
      rows.push(row);
      body.append(row.element);
    }
    bar.value = at;
    if (at === count) {
      bar.hidden = true;
      wait(false);
      draw();
      const read = `${number(rows.length)} of ${number(count)} files`;
      tell(rows.length === count ? `${read}.` : `${read}; the others could not be read, and are named below.`);
    } else {
      tell(`${number(at)} of ${number(count)} files`);
    }
    // The browser has its turn between files.
    await new Promise((done) => setTimeout(done));
  };
}
