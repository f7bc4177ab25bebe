// Text that is selected in the document fills the field of what to mask. Without this file it is typed.
const text = document.querySelector("[data-mask-text]");
const field = document.querySelector("[data-mask-more] input[name=Text]");

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  if (!field || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) {
    return;
  }
  const words = selection.toString().trim();
  if (words.length > 1 && words.length <= field.maxLength && !words.includes("\n")) {
    field.value = words;
  }
});
