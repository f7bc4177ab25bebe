// The document view: stepping between highlighted passages, hiding the highlights, and correcting a passage where it stands. Without
// this file the list of passages, a link and a page of its own do the same.
const view = document.querySelector("[data-document]");
const tools = document.querySelector("[data-tools]");
const marked = [...document.querySelectorAll(".passage.marked")];
const keysKey = "samverkan-tangenter";

function current() {
  return document.activeElement?.closest(".passage") ?? (location.hash ? document.getElementById(location.hash.slice(1))?.closest(".passage") : null);
}

function step(by) {
  if (marked.length === 0) {
    return;
  }
  const from = current();
  let at = from ? marked.indexOf(from) : -1;
  if (from && at < 0) {
    // Between two: the next one below or above where the reader stands.
    const below = marked.findIndex(passage => from.compareDocumentPosition(passage) & Node.DOCUMENT_POSITION_FOLLOWING);
    at = by > 0 ? (below < 0 ? marked.length : below) - 1 : below < 0 ? marked.length : below;
  }
  const to = Math.min(marked.length - 1, Math.max(0, at + by));
  history.replaceState(null, "", `#${marked[to].id}`);
  marked[to].focus({ preventScroll: true });
  marked[to].scrollIntoView({ block: "center" });
  tools.querySelector("[data-place]").textContent = `Område ${to + 1} av ${marked.length}`;
}

if (view && tools) {
  tools.hidden = false;
  const keys = tools.querySelector("[data-keys]");
  keys.checked = localStorage.getItem(keysKey) !== "nej";
  keys.addEventListener("change", () => localStorage.setItem(keysKey, keys.checked ? "ja" : "nej"));
  tools.querySelectorAll("[data-step]").forEach(button => button.addEventListener("click", () => step(Number(button.dataset.step))));
  tools.querySelector("[data-marks]").addEventListener("change", event => view.classList.toggle("unmarked", !event.target.checked));
  document.addEventListener("keydown", event => {
    const inField = event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]") || event.target.closest?.("[data-correction]");
    if (!keys.checked || inField || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (event.key === "n" || event.key === "p") {
      event.preventDefault();
      step(event.key === "n" ? 1 : -1);
    }
  });
}

// One form at a time is borrowed from the passage's own page.
let open;

function close() {
  open?.form.remove();
  if (open) {
    open.link.hidden = false;
    open.link.setAttribute("aria-expanded", "false");
    open.link.focus();
  }
  open = undefined;
}

async function correct(event) {
  const link = event.target.closest("a[data-correct]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) {
    return;
  }
  event.preventDefault();
  try {
    const answer = await fetch(link.href, { headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = page.querySelector("[data-correction]");
    if (!answer.ok || answer.redirected || !form) {
      location.assign(link.href);
      return;
    }
    close();
    link.closest(".margin").append(form);
    link.hidden = true;
    link.setAttribute("aria-expanded", "true");
    open = { link, form };
    form.addEventListener("keydown", key => key.key === "Escape" && close());
    form.querySelector("[data-cancel]").addEventListener("click", cancel => {
      cancel.preventDefault();
      close();
    });
    form.querySelector("input:checked, input[type=radio]").focus();
  } catch {
    location.assign(link.href);
  }
}

view?.addEventListener("click", correct);
