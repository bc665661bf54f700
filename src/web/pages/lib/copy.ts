/** Text into the clipboard, also where the page is not served over HTTPS, and browsers keep the clipboard's interface from it. */
export function copy(text: string): void {
  if (text === '') return;
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) { clipboard.writeText(text).catch(() => { copyByCommand(text); }); return; }
  copyByCommand(text);
}

/** What is behind a dialog cannot be selected. */
function copyByCommand(text: string): void {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  (before?.closest('dialog') ?? document.body).append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
}
