import { make } from './element'

/** A group of buttons of which one is pressed. */
export function openSegments(
  label: string,
  options: string[],
  pressed: string,
  choose: (option: string) => void,
): HTMLElement {
  const buttons = options.map((option) => make('button', { type: 'button', onclick: () => press(option) }, option))
  const mark = (chosen: string) => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.textContent === chosen))
  }
  const press = (option: string) => {
    mark(option)
    choose(option)
  }
  mark(pressed)
  return make('div', { class: 'segments', attributes: { role: 'group', 'aria-label': label } }, ...buttons)
}
