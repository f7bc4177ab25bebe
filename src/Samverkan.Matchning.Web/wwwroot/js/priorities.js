// Rows are moved without a round trip to the server, by the buttons or by dragging; the order goes with the form when it is saved.
// Without this file each move is a round trip.
const form = document.querySelector("[data-priorities]");
const list = form?.querySelector("ol");
const said = document.querySelector("[data-step-text]");

function renumber(row) {
  [...list.children].forEach((item, number) => { item.querySelector("[data-place]").textContent = number + 1; });
  said.textContent = `${row.dataset.name} står nu på plats ${[...list.children].indexOf(row) + 1}. Ordningen är inte sparad än.`;
}

form?.addEventListener("click", event => {
  const button = event.target.closest("button[data-move]");
  if (!button) {
    return;
  }
  event.preventDefault();
  const row = button.closest("[data-row]");
  const other = button.dataset.move === "-1" ? row.previousElementSibling : row.nextElementSibling;
  if (!other) {
    said.textContent = `${row.dataset.name} står redan ${button.dataset.move === "-1" ? "först" : "sist"}.`;
    return;
  }
  if (button.dataset.move === "-1") {
    other.before(row);
  } else {
    other.after(row);
  }
  renumber(row);
  button.focus();
});

form?.addEventListener("change", event => {
  if (event.target.type === "radio") {
    event.target.closest("[data-row]").classList.toggle("rejected", event.target.value === "avfort");
  }
});

let dragged;
list?.querySelectorAll("[data-grip]").forEach(grip => {
  const row = grip.closest("[data-row]");
  grip.hidden = false;
  grip.draggable = true;
  grip.addEventListener("dragstart", event => {
    dragged = row;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(row, 20, 20);
  });
  grip.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = undefined;
  });
});
list?.addEventListener("dragover", event => {
  const over = event.target.closest("[data-row]");
  if (!dragged || !over) {
    return;
  }
  event.preventDefault();
  dragged.classList.add("dragged");
  if (over !== dragged) {
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) {
      over.before(dragged);
    } else {
      over.after(dragged);
    }
  }
});
list?.addEventListener("drop", event => {
  if (dragged) {
    event.preventDefault();
    renumber(dragged);
  }
});
