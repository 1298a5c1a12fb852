/**
 * Moves the focus to the next part of the window (header, navigation, content), or to the one
 * before with Shift. A part marked `data-region` takes the focus itself or gives it to its first
 * link or button.
 */
export function focusNextRegion(event: KeyboardEvent): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const step = event.shiftKey ? -1 : 1;
  const next = regions[(current + step + regions.length) % regions.length];
  if (next === undefined) return;
  if (next.tabIndex < 0 && next.hasAttribute('tabindex')) next.focus();
  else next.querySelector<HTMLElement>('[data-status="active"], a, button')?.focus();
}
