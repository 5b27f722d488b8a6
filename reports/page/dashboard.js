"use strict";
(() => {
  const root = document.documentElement;
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const recall = key => { try { return localStorage.getItem("tradecrm-" + key); } catch { return null; } };
  const remember = (key, value) => { try { localStorage.setItem("tradecrm-" + key, value); } catch { /* a page opened from a mail may not store anything */ } };

  function setLanguage(language) {
    root.dataset.lang = language;
    root.lang = language === "zh" ? "zh-Hans" : "en";
    for (const button of document.querySelectorAll("[data-set-lang]"))
      button.setAttribute("aria-pressed", String(button.dataset.setLang === language));
  }

  function startLanguage() {
    if (location.hash === "#zh" || location.hash === "#en") return location.hash.slice(1);
    const remembered = recall("lang");
    return remembered === "zh" || remembered === "en" ? remembered : root.dataset.lang;
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function setTheme(theme) {
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    document.getElementById("theme").setAttribute("aria-pressed", String(isDark()));
  }

  function keyOf(row, column, isNumber) {
    const key = row.cells[column].dataset.key;
    return isNumber ? (key === "" ? null : Number(key)) : key;
  }

  function sort(table, column, head) {
    const down = head.getAttribute("aria-sort") === "ascending" || (!head.hasAttribute("aria-sort") && head.dataset.type !== "words");
    const descending = head.getAttribute("aria-sort") === "descending" ? false : down;
    const isNumber = head.dataset.type === "number";
    const body = table.tBodies[0];
    const keyed = Array.from(body.rows, (row, index) => ({ row, index, key: keyOf(row, column, isNumber) }));
    const compare = isNumber ? (a, b) => a - b : collator.compare;
    keyed.sort((a, b) => {
      const isMissing = key => key === null || key === "";
      if (isMissing(a.key) || isMissing(b.key)) return isMissing(a.key) - isMissing(b.key) || a.index - b.index;
      return (descending ? compare(b.key, a.key) : compare(a.key, b.key)) || a.index - b.index;
    });
    body.append(...keyed.map(item => item.row));
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", descending ? "descending" : "ascending");
  }

  function fold(block) {
    const rows = block.querySelector("tbody").rows;
    const isOpen = block.querySelector(".more")?.getAttribute("aria-expanded") !== "false";
    Array.from(rows).forEach((row, index) => row.classList.toggle("later", !isOpen && index >= 10));
  }

  function unfold(block) {
    const more = block.querySelector(".more");
    if (!more) return;
    more.setAttribute("aria-expanded", "true");
    more.hidden = true;
    fold(block);
  }

  function csvText(cell, isTyped) {
    const text = isTyped ? cell.dataset.key : cell.innerText.replace(/\s+/g, " ").trim();
    const isNumber = isTyped && /^-?[0-9.]+(E-?[0-9]+)?$/.test(text);
    const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[",\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
  }

  function download(block) {
    const table = block.querySelector("table");
    const heads = Array.from(table.tHead.rows[0].cells);
    const folded = Array.from(table.querySelectorAll("tr.later"));
    folded.forEach(row => row.classList.remove("later"));
    const lines = [heads.map(head => csvText(head, false))];
    for (const row of table.tBodies[0].rows)
      lines.push(Array.from(row.cells, (cell, index) => csvText(cell, heads[index].dataset.type !== "words")));
    folded.forEach(row => row.classList.add("later"));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + lines.map(line => line.join(",")).join("\r\n") + "\r\n"], { type: "text/csv" }));
    link.download = block.id.replace("table-", "") + ".csv";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function prepare(block) {
    const table = block.querySelector("table");
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => { sort(table, column, head); fold(block); });
    });
    block.querySelector(".more")?.addEventListener("click", () => unfold(block));
    block.querySelector(".csv").addEventListener("click", () => download(block));
    fold(block);
    block.querySelector(".tools").hidden = false;
  }

  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const block = target && target.closest(".table");
    if (!block) return;
    unfold(block);
    target.scrollIntoView();
  }

  root.classList.add("js");
  document.querySelector(".switches").hidden = false;
  document.querySelectorAll(".table").forEach(prepare);
  setLanguage(startLanguage());
  setTheme(recall("theme"));
  for (const button of document.querySelectorAll("[data-set-lang]"))
    button.addEventListener("click", () => { setLanguage(button.dataset.setLang); remember("lang", button.dataset.setLang); });
  document.getElementById("theme").addEventListener("click", () => { const theme = isDark() ? "light" : "dark"; setTheme(theme); remember("theme", theme); });
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(details => { details.open = true; }));
  reveal();
})();
