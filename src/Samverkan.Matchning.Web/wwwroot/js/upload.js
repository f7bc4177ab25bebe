// Files can be dropped on the form, and a list of what was chosen is shown before it is sent. While something is being read, the page
// asks now and then how far it has come. Without this file the form and the page work as they are.
const form = document.querySelector("form[data-upload]");
const input = form?.querySelector("input[type=file]");
const chosen = form?.querySelector("[data-chosen]");
const megabytes = bytes => `${(bytes / 1048576).toLocaleString("sv-SE", { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;

function showChosen() {
  const most = Number(form.dataset.max);
  const list = document.createElement("ul");
  for (const file of input.files) {
    const line = document.createElement("li");
    line.textContent = `${file.name}, ${megabytes(file.size)}`;
    if (file.size > most) {
      line.className = "fault";
      line.textContent += `. För stor: högst ${most / 1048576} MB.`;
    }
    list.append(line);
  }
  chosen.replaceChildren(...(input.files.length > 0 ? [list] : []));
}

if (form) {
  const drop = form.querySelector("[data-drop]");
  form.querySelector("[data-drop-hint]").hidden = false;
  input.addEventListener("change", showChosen);
  drop.addEventListener("dragover", event => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => {
    event.preventDefault();
    drop.classList.remove("over");
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      showChosen();
      input.focus();
    }
  });
  form.addEventListener("submit", () => {
    if (input.files.length > 0) {
      const text = document.createElement("p");
      text.textContent = "Laddar upp. Vänta tills sidan byts.";
      chosen.append(text);
    }
  });
}

const watched = document.querySelector("[data-watch]");
const news = document.querySelector("[data-news]");
const working = () => [...watched.querySelectorAll("[data-working]")].map(row => row.dataset.working).join(" ");

function tell(text) {
  if (news.textContent !== text) {
    news.textContent = text;
  }
}

async function look(round) {
  try {
    const answer = await fetch(watched.dataset.watch, { headers: { accept: "text/html" } });
    if (answer.ok && !answer.redirected) {
      const before = working();
      const html = await answer.text();
      // A link in the list may have focus: the list is touched only when there is news.
      const fresh = new DOMParser().parseFromString(html, "text/html").body;
      if (fresh.innerHTML.trim() !== watched.innerHTML.trim()) {
        watched.replaceChildren(...fresh.childNodes);
      }
      const now = working();
      tell(now || (before ? "Läsningen är klar." : ""));
    }
  } catch {
    tell("Läget kunde inte hämtas. Försöker igen.");
  }
  if (working()) {
    setTimeout(() => look(round + 1), round < 30 ? 2000 : 10000);
  }
}

if (watched && working()) {
  setTimeout(() => look(0), 1500);
}
