import type { ShareCard, TimelineCard } from '../../wx/share'
import { element } from '../frame/elements'
import type { ViewPage } from '../view-host'
import { pagePicture } from './page-picture'
import { box, button, facts, sheetHead, text } from './parts'
import { show } from './stage'
import type { FaceSurroundings } from './surroundings'

/** The launch options of the recipient of the card, for which the phone restarts. */
export interface CardEntrance {
  url: string
  scene: number
  shareTicket?: string
}

interface Surroundings extends FaceSurroundings {
  page(): ViewPage
  /** Shows a short message. */
  note(words: string): void
  enter(entrance: CardEntrance): void
}

/** px: the sheet's width without its margins and the card's own. */
const pictureWidth = 301

/** wechat.md 2.8: a card from a single chat, and one with a ticket. */
const cardScene = 1007
const ticketScene = 1044
/** The single page that a card in Moments opens first. */
const momentsScene = 1154

function cardBox(
  { name, fileUrl, page, words }: Surroundings,
  title: string,
  imageUrl: string | undefined,
  kind: string,
) {
  const picture = imageUrl ? element('img', { src: fileUrl(imageUrl), alt: '' }) : pagePicture(page(), pictureWidth)
  return box(
    'card',
    text('card-program', name || words().card),
    text('card-title', title),
    box('card-picture', picture),
    text('card-kind', kind),
  )
}

async function copy(around: Surroundings, words: string) {
  // Without permission to write the clipboard the person can still read the text.
  await navigator.clipboard?.writeText(words).catch(() => undefined)
  around.note(around.words().copied)
}

/** The captured card, with what a recipient could do with it. */
export function showCard(around: Surroundings, card: ShareCard) {
  const { stage, words, enter } = around
  const { forward, close, asRecipient, copyPath, privateMessage } = words()
  show(stage, (leave) => ({
    place: 'below',
    label: forward,
    besideCancels: true,
    parts: [
      sheetHead(forward, close, leave),
      box(
        'scroll',
        cardBox(around, card.title, card.imageUrl, card.isPrivateMessage ? privateMessage : words().card),
        facts([['path', card.path], ...(card.activityId ? [['activityId', card.activityId] as [string, string]] : [])]),
      ),
      box(
        'pair',
        button(copyPath, () => void copy(around, card.path)),
        button(
          asRecipient,
          () =>
            enter({
              url: card.path.replace(/^\//, ''),
              scene: card.shareTicket ? ticketScene : cardScene,
              ...(card.shareTicket && { shareTicket: card.shareTicket }),
            }),
          { look: 'main', first: true },
        ),
      ),
    ],
  }))
}

/** The card in Moments; it opens on a single page first, scene 1154. */
export function showTimelineCard(around: Surroundings, card: TimelineCard) {
  const { stage, words, enter, page } = around
  const { moments, close, open, copyQuery } = words()
  const url = `${page().route}${card.query && `?${card.query}`}`
  show(stage, (leave) => ({
    place: 'below',
    label: moments,
    besideCancels: true,
    parts: [
      sheetHead(moments, close, leave),
      box('scroll', cardBox(around, card.title, card.imageUrl, moments), facts([['query', card.query || '—']])),
      box(
        'pair',
        button(copyQuery, () => void copy(around, card.query)),
        button(open, () => enter({ url, scene: momentsScene }), { look: 'main', first: true }),
      ),
    ],
  }))
}
