/** A guide's Markdown as HTML that can do nothing: DOMPurify leaves no script, no style, no form, and links open a window of their own. */
import DOMPurify from 'dompurify';
import { marked } from 'marked';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

const purifier = DOMPurify(window);
purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName === 'A' && node.getAttribute('href')?.startsWith('#') !== true) {
    node.setAttribute('target', '_blank');
    node.setAttribute('rel', 'noopener noreferrer');
  }
  if (node.nodeName === 'PRE') node.setAttribute('tabindex', '0');
});

export function safeHtml(markdown: string): string {
  // A table's corner heads nothing: an empty heading is read out as one.
  const html = marked.parse(markdown, { async: false, gfm: true }).replaceAll(/<th([^>]*)><\/th>/g, '<td$1></td>');
  return purifier.sanitize(html, { USE_PROFILES: { html: true }, FORBID_TAGS: ['style', 'form', 'input', 'button', 'textarea', 'select'], FORBID_ATTR: ['style', 'id', 'name', 'class'] });
}

export function Markdown({ text }: { text: string }): JSX.Element {
  const html = useMemo(() => safeHtml(text), [text]);
  // What DOMPurify has let through.
  return <div class="markdown" dangerouslySetInnerHTML={{ __html: html }} />;
}
