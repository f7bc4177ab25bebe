// Comfort only: every page works without this file.

// The error summary takes focus when a page with errors opens, so that it is read first.
document.querySelector("[data-focus]")?.focus();

// A form that is being sent is not sent again by an impatient second click.
document.addEventListener("submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 5000);
});

// "Back" may show a page as it stood; its forms can be sent again.
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));
