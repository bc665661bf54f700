/** The way out of a terminal by keys. Inside, Tab is the shell's. */

/**
 * Puts the focus on the terminal's tab. Tab then goes on past the terminal, to what follows it, instead of back into it, until the focus has
 * been in the terminal again or elsewhere. (Otherwise nothing after a terminal could be reached forwards.)
 */
export function leave(input: HTMLTextAreaElement | undefined, tab: HTMLElement | null): void {
  const group = tab?.closest('.terminal-group');
  if (input === undefined || tab === null || !group) return;
  const back = ({ relatedTarget }: Event & { relatedTarget?: EventTarget | null }): void => {
    if (relatedTarget !== input && relatedTarget instanceof Node && group.contains(relatedTarget)) return;
    input.tabIndex = 0;
    group.removeEventListener('focusout', back);
  };
  input.tabIndex = -1;
  tab.focus();
  group.addEventListener('focusout', back);
}
