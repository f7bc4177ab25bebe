// Fills the search field's list while one types. Without it the field works as it is.
const field = document.querySelector("[data-suggest]");
const list = document.getElementById(field?.getAttribute("list") ?? "");
let waiting;
let asked = "";

async function suggest() {
  const text = field.value.trim();
  if (text.length < 2 || text === asked) {
    return;
  }
  asked = text;
  try {
    const answer = await fetch(`${field.dataset.suggest}&q=${encodeURIComponent(text)}`, { headers: { accept: "application/json" } });
    if (answer.ok && asked === text) {
      list.replaceChildren(...(await answer.json()).map(value => Object.assign(document.createElement("option"), { value })));
    }
  } catch {
    // No list, no harm.
  }
}

field?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 150);
});

// On a narrow window the hits come first to the eye: filters that are not in use are folded.
if (matchMedia("(max-width: 60rem)").matches) {
  document.querySelectorAll(".filters > details[open]").forEach(group => {
    group.open = group.querySelector("input:checked:not([value=''])") !== null;
  });
}
