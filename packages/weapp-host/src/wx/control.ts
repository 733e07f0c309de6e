import type { Run } from './deferred'
import type { PhoneFacts } from './phone'
import type { Surface } from './surface'
import { type Answer, type CallName, Refusal } from './types'

type SetAnswer = (name: string, run: Run) => void

/** How a test controls the calls of `wx`: sets what they return, and reads which were made. */
export const callControl = (surface: Surface, set: SetAnswer) => ({
  /** Every call the program made, with what it handed over. */
  calls: surface.calls,
  /** Calls of one name, as often as they were made. */
  callsOf: (name: CallName) => surface.calls.filter((call) => call.name === name).map(({ options }) => options),
  /** Says what a call brings from now on: a value, or a function of the program's options. */
  answer<Name extends CallName>(name: Name, answer: Answer<Name>) {
    set(name, typeof answer === 'function' ? (answer as Run) : () => answer)
  },
  /** Makes a call fail from now on, with `<name>:fail <why>`, and the number that WeChat gives with it. */
  refuse(name: CallName, why: string, codes: Refusal['codes'] = {}) {
    set(name, () => {
      throw new Refusal(why, codes)
    })
  },
  /** Takes back what was said: the phone itself, or the person, answers again. */
  forget: (name: CallName) => surface.drop('answer', name),
  /** Calls the program's listeners: `emit('memoryWarning', { level: 10 })`. */
  emit: surface.emit,
})

/** The phone's theme, as the test sets it over what the phone is. A program without a dark mode hears nothing of it. */
export function openTheme(facts: () => PhoneFacts, emit: Surface['emit'], hasDarkMode: boolean) {
  let theme: PhoneFacts['theme'] | undefined
  return {
    facts: (): PhoneFacts => ({ ...facts(), ...(theme && { theme }), ...(!hasDarkMode && { theme: 'light' }) }),
    set(next: PhoneFacts['theme']) {
      theme = next
      if (hasDarkMode) emit('themeChange', { theme })
    },
  }
}
