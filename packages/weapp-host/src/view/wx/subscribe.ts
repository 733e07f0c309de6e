import { element } from '../frame/elements'
import { box, button, text } from './parts'
import { ask } from './stage'
import type { FaceSurroundings } from './surroundings'

type Decisions = Record<string, 'accept' | 'reject'>

/** The titles of templates by their ids, as the server of the phone knows them. */
const templateTitles = (): Record<string, string> =>
  JSON.parse(document.querySelector<HTMLMetaElement>('meta[name="weapp-templates"]')?.content || '{}')

/** `requestSubscribeMessage`: refusing all is an answer, not a failure. */
export async function subscribeFace({ stage, words, name }: FaceSurroundings, { tmplIds }: { tmplIds: string[] }) {
  const titles = templateTitles()
  const boxes = tmplIds.map((id) => element('input', { type: 'checkbox', checked: true, id }))
  const decisions = (isAccepted: (index: number) => boolean): Decisions =>
    Object.fromEntries(tmplIds.map((id, index) => [id, isAccepted(index) ? 'accept' : 'reject']))
  const none = decisions(() => false)
  const chosen = await ask<Decisions>(stage, ({ take, cancel }) => ({
    place: 'below',
    label: words().subscribeTitle,
    parts: [
      text('program', name),
      text('question', words().subscribe),
      box(
        'scroll',
        ...boxes.map((check) =>
          element('label', { className: 'line' }, element('span', {}, titles[check.id] ?? check.id), check),
        ),
      ),
      box(
        'pair',
        button(words().cancel, cancel),
        button(words().allow, () => take(decisions((index) => boxes[index]?.checked === true)), {
          look: 'main',
          first: true,
        }),
      ),
    ],
  })).catch(() => none)
  return chosen
}
